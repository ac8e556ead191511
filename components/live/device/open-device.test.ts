import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { roomInProgress } from '../../../lib/testing/rooms'
import { ed } from '../../../lib/testing/people'
import type { OutboxItem, Room } from '../state'
import type { Snapshot } from './device'
import { openDevice } from './open-device'
import { wipeDevice } from './wipe'

vi.stubGlobal('document', { visibilityState: 'visible', addEventListener() {} })
for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, { clear() {} })

const me = { ...ed, title: '', email: 'ed@example.org', locale: null, theme: null }
const about: Snapshot['about'] = { me, areas: [], people: {}, moreClosed: false, completeAt: 7, clockOffset: 0 }

function item(id: string): OutboxItem {
  return { command: { id, incidentId: 'i', name: 'message.post', input: { text: id } }, writtenAt: 1, state: 'waiting' }
}

function held(): Room {
  const { incident, entries } = roomInProgress()
  const mine = { delivered: 1, read: 1 }
  return { incident, entries: [...entries], amendments: [], access: 'room', loaded: true, marks: {}, mine, unread: 0 }
}

beforeEach(wipeDevice)

it('what is unsent is there again after a restart, in the order it was given', async () => {
  const { durable, outbox } = await openDevice('marek')
  expect(durable).toBe(true)
  for (const id of ['c1', 'c2', 'c10']) await outbox.put(item(id))
  await outbox.remove('c2')
  const again = await openDevice('marek')
  expect((await again.outbox.all()).map(({ command }) => command.id)).toEqual(['c1', 'c10'])
})

it('a message is on the disk before the draft it was is cleared', async () => {
  const { outbox, drafts } = await openDevice('marek')
  await drafts.put('i', 'The casing is')
  const order: string[] = []
  await Promise.all([
    outbox.put(item('c1')).then(() => order.push('kept')),
    drafts.put('i', '').then(() => order.push('cleared')),
  ])
  expect(order).toEqual(['kept', 'cleared'])
  expect(await (await openDevice('marek')).drafts.all()).toEqual({})
})

it('rooms and lists are there again, and leave when they are forgotten; what was written stays', async () => {
  const { snapshot, outbox, drafts } = await openDevice('marek')
  const room = held()
  await snapshot.write({ about, changed: [room], gone: [], answered: [], whole: false })
  await outbox.put(item('c1'))
  await drafts.put('i', 'The casing is')
  expect(await (await openDevice('marek')).snapshot.read()).toEqual({ about, rooms: [room] })
  await snapshot.forget()
  await snapshot.write({ about, changed: [room], gone: [], answered: [], whole: false })
  const again = await openDevice('marek')
  expect(await again.snapshot.read()).toBeUndefined()
  expect(await again.outbox.all()).toHaveLength(1)
  expect(await again.drafts.all()).toEqual({ i: 'The casing is' })
})

it('a room that is not this person’s any more leaves with the first writing of a new start', async () => {
  const { snapshot } = await openDevice('marek')
  const room = held()
  await snapshot.write({ about, changed: [room], gone: [], answered: [], whole: true })
  await snapshot.write({ about, changed: [], gone: [], answered: [], whole: false })
  expect((await snapshot.read())?.rooms).toEqual([room])
  await snapshot.write({ about, changed: [], gone: [], answered: [], whole: true })
  expect((await snapshot.read())?.rooms).toEqual([])
})

it('another person on the same device finds nothing, and leaves nothing of the one before', async () => {
  const { snapshot, outbox, drafts } = await openDevice('marek')
  await snapshot.write({ about, changed: [held()], gone: [], answered: [], whole: false })
  await outbox.put(item('c1'))
  await drafts.put('i', 'The casing is')
  for (const person of ['aya', 'marek', 'samuel']) {
    const theirs = await openDevice(person)
    expect(await theirs.outbox.all()).toEqual([])
    expect(await theirs.drafts.all()).toEqual({})
    expect(await theirs.snapshot.read()).toBeUndefined()
  }
})

it('nothing is written after a wipe, also by a tab that did not ask for it', async () => {
  const open = await openDevice('marek')
  await open.outbox.put(item('c1'))
  await wipeDevice()
  const leftOfOne = async () => {
    await open.outbox.put(item('c2'))
    const left = await (await openDevice('marek')).outbox.all()
    await wipeDevice()
    return left
  }
  await expect.poll(leftOfOne).toEqual([])
})

it('a device that keeps nothing says so, and works on in memory', async () => {
  vi.stubGlobal('indexedDB', { open: () => expect.fail('forbidden') })
  const { durable, outbox } = await openDevice('marek')
  vi.unstubAllGlobals()
  expect(durable).toBe(false)
  await outbox.put(item('c1'))
  expect(await outbox.all()).toEqual([item('c1')])
})
