import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { ed } from '../../lib/testing/people'
import { refuse } from '../../lib/refusals'
import type { Ack, Lists } from '../../lib/wire'
import { memoryDevice } from './device/memory-device'
import { stateFrom } from './reduce-lists'
import { withNewRoom } from './reduce-rooms'
import { createSender } from './sender'
import type { LiveState, OutboxItem } from './state'

const ROOM = 'i1'
const COMMAND = { id: 'c1', incidentId: ROOM, name: 'message.post' as const, input: { text: 'Close V-12.' } }
const ACK = { ok: true, seq: 3, at: '2026-05-04T10:00:00.000Z', number: 7 } satisfies Ack

function onlineStore() {
  const me = { ...ed, title: '', email: 'ed@example.org', locale: null, theme: null }
  const lists: Lists = {
    ...{ me, areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] },
  }
  return createStore<LiveState>(() => ({ ...stateFrom({ now: ACK.at, lists }), connection: 'online' }))
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('whoever waits for an answer gets it, even when the entry came first and the answer was lost', async () => {
  const store = onlineStore()
  const emitted: OutboxItem[] = []
  const sender = createSender(store, Promise.resolve(memoryDevice()), (item) => {
    emitted.push(item)
    // The line is cut before the answer; the entry comes with the sync and takes the command off the screen.
    store.setState({ outbox: [] })
    return emitted.length === 1 ? Promise.reject(new Error('disconnected')) : Promise.resolve(ACK)
  })
  const done = sender.take({ command: COMMAND, writtenAt: 0, state: 'waiting' })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await done).toEqual(ACK)
  expect(emitted.map(({ command }) => command.id)).toEqual(['c1', 'c1'])
})

it('he gets it also when the line stayed away for longer than the pause before trying again', async () => {
  const store = onlineStore()
  const emitted: string[] = []
  const sender = createSender(store, Promise.resolve(memoryDevice()), ({ command }) => {
    emitted.push(command.id)
    if (emitted.length > 1) return Promise.resolve(ACK)
    store.setState({ connection: 'reconnecting' })
    return Promise.reject(new Error('disconnected'))
  })
  const done = sender.take({ command: COMMAND, writtenAt: 0, state: 'waiting' })
  await vi.advanceTimersByTimeAsync(10_000)
  store.setState({ connection: 'online', outbox: [] })
  sender.pump()
  expect(await done).toEqual(ACK)
})

it('what is written between an answer and its entry is sent at once', async () => {
  const store = onlineStore()
  store.setState((state) => withNewRoom(state, ROOM))
  const emitted: string[] = []
  const sender = createSender(store, Promise.resolve(memoryDevice()), ({ command }) => {
    emitted.push(command.id)
    return Promise.resolve({ ...ACK, seq: ACK.seq + emitted.length })
  })
  const write = (id: string) => sender.take({ command: { ...COMMAND, id }, writtenAt: 0, state: 'waiting' })
  await write('c1')
  expect(store.getState().outbox[0]).toMatchObject({ answered: 4 })
  await write('c2')
  expect(emitted).toEqual(['c1', 'c2'])
})

it('a changed title that somebody else overtook stays with both texts', async () => {
  const store = onlineStore()
  const sender = createSender(store, Promise.resolve(memoryDevice()), () =>
    Promise.resolve(refuse('edit-conflict', undefined, { yours: { title: 'Mine' } })),
  )
  const edit = { ...COMMAND, name: 'incident.edit' as const, input: { title: 'Mine', description: '', detailsSeq: 1 } }
  await sender.take({ command: edit, writtenAt: 0, state: 'waiting' })
  expect(store.getState().outbox).toMatchObject([
    { command: { id: 'c1' }, state: 'refused', refusal: { details: { yours: { title: 'Mine' } } } },
  ])
})

it.each([
  { name: 'message.edit', input: { text: 'Close V-12.' } },
  { name: 'incident.answer', input: { question: 'Which?', answer: 'V-12' } },
  { name: 'incident.edit', input: { title: 'Mine', description: '', detailsSeq: 1 } },
  { name: 'incident.hold', input: { reason: 'spare_part', note: 'The seal comes on Monday', stateSeq: 3 } },
  { name: 'incident.hand-over', input: { personId: 'p', note: 'She knows this pump', stateSeq: 3 } },
] as const)('the words of a refused $name stay with the reason', async ({ name, input }) => {
  const store = onlineStore()
  const codes = ['closed-room', 'nothing-changed'] as const
  let sent = 0
  const sender = createSender(store, Promise.resolve(memoryDevice()), () =>
    Promise.resolve(refuse(codes[sent++] ?? 'stale')),
  )
  for (const id of ['c1', 'c2'])
    await sender.take({ command: { ...COMMAND, name, input, id }, writtenAt: 0, state: 'waiting' })
  const kept = { command: { id: 'c1', name }, state: 'refused', refusal: { code: 'closed-room' } }
  expect(store.getState().outbox).toMatchObject([kept])
})

it('a refused change without a word leaves nothing', async () => {
  const store = onlineStore()
  const sender = createSender(store, Promise.resolve(memoryDevice()), () => Promise.resolve(refuse('stale')))
  const close = { ...COMMAND, name: 'incident.close' as const, input: { note: '', stateSeq: 3 } }
  await sender.take({ command: close, writtenAt: 0, state: 'waiting' })
  expect(store.getState().outbox).toEqual([])
})

it('what is deleted is never sent, and what is put back takes its old place', async () => {
  const store = onlineStore()
  store.setState({ connection: 'offline' })
  const emitted: string[] = []
  const sender = createSender(store, Promise.resolve(memoryDevice()), ({ command }) => {
    emitted.push(command.id)
    return Promise.resolve({ ...ACK, seq: ACK.seq + emitted.length })
  })
  for (const id of ['c1', 'c2', 'c3']) void sender.take({ command: { ...COMMAND, id }, writtenAt: 0, state: 'waiting' })
  await vi.advanceTimersByTimeAsync(10)
  const [, second] = store.getState().outbox
  sender.discard('c1')
  sender.discard('c2')
  if (second) void sender.take(second)
  await vi.advanceTimersByTimeAsync(10)
  expect(store.getState().outbox.map(({ command }) => command.id)).toEqual(['c2', 'c3'])
  store.setState({ connection: 'online' })
  sender.pump()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(emitted).toEqual(['c2', 'c3'])
})

it('a command that the server cannot take now says so until it is answered, and is sent again', async () => {
  const store = onlineStore()
  const answers: Ack[] = [refuse('unavailable'), ACK]
  const sender = createSender(store, Promise.resolve(memoryDevice()), () => Promise.resolve(answers.shift() ?? ACK))
  const done = sender.take({ command: COMMAND, writtenAt: 0, state: 'waiting' })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(store.getState().outbox).toMatchObject([{ state: 'waiting', stuck: true }])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await done).toEqual(ACK)
})
