import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '../people'
import { createNetwork, type Device, type Network } from '../testing/network'
import { CAST } from '../testing/people'
import { actorOf, commandStep, inputOf } from '../testing/random-steps'
import type { TestRoom } from '../testing/room'
import { fullRoom } from '../testing/rooms'
import { seeded } from '../testing/seeded'
import { photo, USUAL_INPUTS } from '../testing/usual-inputs'
import type { CommandName } from './commands'
import { fold } from './evolve'
import { canWrite } from './incident'
import { timeline } from './timeline'

const RUNS = 450
const MOST_STEPS = 240
const DEVICES = 3

const device = fc.nat(DEVICES - 1)
const place = fc.nat(9)
const TALK = ['post', 'edit', 'delete', 'show', 'arrive', 'ask', 'draw', 'undraw'] as const
const talk = fc.record({ kind: fc.constantFrom(...TALK), pick: fc.nat(99) })
const transport = fc.record({
  kind: fc.constantFrom(
    ...(['flush', 'flush', 'deliver', 'deliver', 'deliver', 'again', 'again', 'lose', 'sync'] as const),
    ...(['older', 'older', 'older', 'disconnect', 'connect', 'connect', 'reload'] as const),
  ),
  ...{ device, place },
})
const otherCommand = commandStep.filter(({ name }) => !/^(message|attachment|drawing)\./.test(name))
const anyStep = fc.oneof(
  { weight: 5, arbitrary: talk },
  { weight: 2, arbitrary: otherCommand },
  { weight: 9, arbitrary: transport },
)
const WORDS = { tool: 'text', colour: 'amber', points: [[0.5, 0.5]] }
type Talk = { kind: (typeof TALK)[number]; pick: number }
type Transport = { kind: string; device: number; place: number }

describe('devices that follow a room', () => {
  test('L1, V4: whatever is lost, repeated, late or out of order, every device ends with what a fresh one loads', () => {
    const total = { gaps: 0, repeats: 0, pages: 0, views: 0, deleted: 0, arrived: 0 }
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: MOST_STEPS, size: 'max' }), (steps) => {
        const room = fullRoom()
        const network = createNetwork(room, DEVICES)
        for (const each of network.devices) network.connect(each)
        for (const step of steps) {
          if ('pick' in step) speak(room, network, step)
          else if ('device' in step) carry(network, step)
          else {
            const entry = room.send(actorOf(step, room), step.name, inputOf(step, room))
            if ('seq' in entry) network.publish(entry)
          }
        }
        for (const each of network.devices) {
          catchUp(network, each)
          assertFresh(room, network, each)
        }
        for (const key of ['gaps', 'repeats', 'pages', 'views'] as const) total[key] += network.seen[key]
        total.deleted += room.entries.filter((entry) => entry.type === 'message.deleted').length
        total.arrived += room.entries.filter((entry) => entry.type === 'attachment.arrived').length
      }),
      seeded(RUNS),
    )
    for (const [what, times] of Object.entries(total)) expect(times, what).toBeGreaterThan(100)
  }, 60_000)
})

/** Somebody writes, shows, edits or deletes, or a photo arrives; what is said is unlike anything said before, so that it can be searched for. */
function speak(room: TestRoom, network: Network, { kind, pick }: Talk): void {
  const writer = CAST.find((person) => canWrite(room.incident, person.id))
  const seq = room.entries.filter((entry) => entry.type === 'message.posted').at(-1 - (pick % 12))?.seq
  const author = CAST.find((person) => person.id === room.entries.find((entry) => entry.seq === seq)?.by)
  const text = `(${room.incident.seq + 1})`
  const attachmentId = seq && room.message(seq)?.attachments[0]?.id
  const arrived = {
    ...USUAL_INPUTS['attachment.arrive'](room.incident),
    seq,
    attachmentId,
    type: `image/${text.slice(1, -1)}`,
  }
  const spoken = {
    post: [writer, 'message.post', { text }],
    edit: [author, 'message.edit', { seq, text }],
    delete: [author, 'message.delete', { seq }],
    show: [writer, 'message.post', { text, attachments: [photo(10_000 + room.incident.seq, { name: text })] }],
    arrive: [SYSTEM, 'attachment.arrive', arrived],
    ask: [writer, 'attachment.ask', { seq, attachmentId }],
    draw: [writer, 'drawing.add', { seq, attachmentId, stroke: { ...WORDS, text } }],
    undraw: [writer, 'drawing.undo', { seq, attachmentId }],
  } satisfies Record<Talk['kind'], [Actor | undefined, CommandName, unknown]>
  const [by, name, input] = spoken[kind]
  const entry = by && room.send(by, name, input)
  if (entry && 'seq' in entry) network.publish(entry)
}

function carry(network: Network, step: Transport): void {
  const device = network.devices[step.device]
  if (!device) return
  const place = step.place % Math.max(1, device.underway.length)
  if (step.kind === 'flush') flush(network, device)
  else if (step.kind === 'deliver') network.deliver(device, step.place % 3)
  else if (step.kind === 'again') network.deliver(device, place, true)
  else if (step.kind === 'lose') network.lose(device, place)
  else if (step.kind === 'sync') network.sync(device)
  else if (step.kind === 'older') network.askOlder(device)
  else if (step.kind === 'disconnect') network.disconnect(device)
  else if (step.kind === 'connect') network.connect(device)
  else network.reload(device)
}

/** The network works again: everything underway arrives, then the answer to one sync. */
function catchUp(network: Network, device: Device): void {
  network.connect(device)
  for (let rounds = 0; rounds < 2; rounds += 1) {
    flush(network, device)
    network.sync(device)
  }
  flush(network, device)
}

function flush(network: Network, device: Device): void {
  while (device.underway.length > 0) network.deliver(device, 0)
}

function assertFresh(room: TestRoom, network: Network, { room: held }: Device): void {
  assert.ok(held, 'nothing was loaded')
  const from = held.entries[0]?.seq ?? room.incident.seq + 1
  const fresh = network.fresh(from)
  const ofHeld = held.amendments.filter((entry) => (entry.ref ?? 0) >= from)
  assert.deepEqual(held.incident, fold(room.incident.id, room.entries), 'the value')
  assert.deepEqual(held.entries, fresh.entries, 'the entries')
  assert.deepEqual(ofHeld, fresh.amendments, 'the amendments')
  assert.deepEqual(timeline(held.entries, held.amendments), timeline(fresh.entries, fresh.amendments), 'the timeline')
  const everything = JSON.stringify(held)
  const gone = room.entries.filter((entry) => entry.type === 'message.deleted').map((entry) => entry.ref)
  for (const entry of room.entries) {
    const gives = [`"(${entry.seq})"`, `"image/${entry.seq}"`]
    if (!gone.includes(entry.ref ?? entry.seq)) continue
    for (const trace of gives) assert.ok(!everything.includes(trace), `V4: seq ${entry.seq} is still held`)
  }
}
