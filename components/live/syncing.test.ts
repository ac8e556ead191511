import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Entry } from '../../lib/incident/entry'
import { fold } from '../../lib/incident/evolve'
import { ed, eva } from '../../lib/testing/people'
import { roomInProgress } from '../../lib/testing/rooms'
import type { RoomSync, SyncAnswer, SyncRequest } from '../../lib/wire'
import type { LiveSocket } from './connect'
import { listen } from './listen'
import { stateFrom } from './reduce-lists'
import { createSyncing } from './syncing'
import { KEPT_ENTRIES, type LiveState } from './state'

const NOW = '2026-11-03T09:31:00.000Z'
const none = { areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
const eva0 = { ...eva, title: '', email: 'eva@example.org', locale: null, theme: null }

/** Eva's screen, with a server whose answers come when the test says so. */
function screen() {
  const events = new EventEmitter()
  const asked: { request: SyncRequest; answer: (answer: Partial<SyncAnswer>) => Promise<void> }[] = []
  const unanswered = new Set<(error: Error) => void>()
  const emitWithAck = (_: string, request: SyncRequest) =>
    new Promise<SyncAnswer>((done, fail) => {
      unanswered.add(fail)
      asked.push({
        request,
        answer: async (answer) => {
          done({ ok: true, now: NOW, ...answer })
          await new Promise((later) => setImmediate(later))
        },
      })
    })
  const socket = Object.assign(events, {
    connected: true,
    timeout: () => ({ emitWithAck }),
  }) as unknown as LiveSocket
  const store = createStore<LiveState>(() => stateFrom({ now: NOW, lists: { ...none, me: eva0 } }))
  const syncing = createSyncing(socket, store, () => undefined)
  listen(socket, store, { rooms: (from) => void syncing.rooms(from), lists: () => undefined }, () => undefined)
  const hear = (entry: Entry) => events.emit('entry', { entry })
  /** The connection is lost with all that was asked over it, and comes back; `arrive` is what is done first then. */
  const cut = async (arrive: () => void = () => undefined) => {
    for (const fail of unanswered) fail(new Error('socket has been disconnected'))
    await new Promise((later) => setImmediate(later))
    arrive()
    events.emit('connect')
    await new Promise((later) => setImmediate(later))
  }
  return { syncing, store, asked, hear, cut }
}

function roomWithEva() {
  const room = roomInProgress()
  room.does(ed, 'participant.add', { personId: eva.id })
  const { id } = room.incident
  const view = (seq: number): Record<string, RoomSync> => {
    const entries = room.entries.slice(0, seq)
    const held = { incident: fold(id, entries), entries, amendments: [], marks: {}, people: [], online: [] }
    return { [id]: { kind: 'view', view: { ...held, access: 'room' } } }
  }
  return { room, id, view }
}

it('a list that is older than what was told while it was on its way takes no room away', async () => {
  const { room, id, view } = roomWithEva()
  const { syncing, store, asked, hear } = screen()
  void syncing.everything()
  for (const entry of room.entries.slice(2)) hear(entry)
  await asked[1]?.answer({ rooms: view(3) })
  await asked[0]?.answer({ lists: { ...none, me: eva0 } })
  expect(asked[2]?.request).toEqual({ rooms: { [id]: 0 } })
  await asked[2]?.answer({ rooms: view(3) })
  expect(store.getState().rooms[id]?.incident.seq).toBe(3)
  expect(asked).toHaveLength(3)
})

it('a room as it was before somebody left it does not come back', async () => {
  const { room, id, view } = roomWithEva()
  const { syncing, store, asked, hear } = screen()
  void syncing.rooms({ [id]: 0 })
  await asked[0]?.answer({ rooms: view(3) })
  void syncing.rooms({ [id]: 0 })
  room.does(eva, 'participant.leave')
  hear(room.entries[3]!)
  expect(store.getState().rooms[id]).toBeUndefined()
  await asked[1]?.answer({ rooms: view(3) })
  expect(asked[2]?.request).toEqual({ rooms: { [id]: 3 } })
  const left = room.entries.slice(3)
  await asked[2]?.answer({ rooms: { [id]: { kind: 'entries', entries: left, marks: {}, people: [], online: [] } } })
  expect(store.getState().rooms[id]).toBeUndefined()
})

it.each([
  ['incident.return', { inRooms: undefined, inWaiting: 4 }],
  ['incident.close', { inRooms: 'closed', inWaiting: undefined }],
] as const)('%s: what waits again is in the list in the moment in which its room goes', async (end, expected) => {
  const { room, id, view } = roomWithEva()
  const { syncing, store, asked, hear } = screen()
  void syncing.rooms({ [id]: 0 })
  await asked[0]?.answer({ rooms: view(3) })
  room.does(ed, end)
  hear(room.entries[3]!)
  const { rooms, waiting } = store.getState()
  expect({ inRooms: rooms[id]?.incident.status, inWaiting: waiting[id]?.seq }).toEqual(expected)
})

it('a room that lags is asked for once at a time, from what is held by then, however much is told of it', async () => {
  const { room, id, view } = roomWithEva()
  const { syncing, store, asked, hear, cut } = screen()
  void syncing.rooms({ [id]: 0 })
  await asked[0]?.answer({ rooms: view(3) })
  for (let count = 0; count < 20; count += 1) room.does(ed, 'message.post', { text: `Step ${count}` })
  for (const entry of room.entries.slice(4, 12)) hear(entry) // the fourth is missing
  expect(asked.map(({ request }) => request)).toEqual([{ rooms: { [id]: 0 } }, { rooms: { [id]: 3 } }])

  await cut(() => void syncing.everything())
  for (const entry of room.entries.slice(12, 20)) hear(entry)
  const after = (from: number, to: number): Record<string, RoomSync> => {
    const entries = room.entries.slice(from, to)
    return { [id]: { kind: 'entries', entries, marks: {}, people: [], online: [] } }
  }
  expect(asked.slice(2).map(({ request }) => request)).toEqual([{ lists: true, rooms: { [id]: 3 } }])
  await asked[2]?.answer({ rooms: after(3, 20) })
  expect(store.getState().rooms[id]?.incident.seq).toBe(20)
  for (const entry of room.entries.slice(21)) hear(entry)
  expect(asked.slice(3).map(({ request }) => request)).toEqual([{ rooms: { [id]: 20 } }])
})

it('all is up to now once the rooms that were being asked for are as well', async () => {
  const { room, id, view } = roomWithEva()
  const { syncing, asked, hear } = screen()
  void syncing.rooms({ [id]: 0 })
  await asked[0]?.answer({ rooms: view(3) })
  for (let count = 0; count < 2; count += 1) room.does(ed, 'message.post', { text: `Step ${count}` })
  hear(room.entries[4]!) // the fourth is missing
  const complete = vi.fn()
  void syncing.everything().then(complete)
  expect(asked.slice(1).map(({ request }) => request)).toEqual([{ rooms: { [id]: 3 } }, { lists: true, rooms: {} }])
  await asked[2]?.answer({ lists: { ...none, me: eva0 } })
  expect(complete).not.toHaveBeenCalled()
  const missed = room.entries.slice(3)
  await asked[1]?.answer({ rooms: { [id]: { kind: 'entries', entries: missed, marks: {}, people: [], online: [] } } })
  expect(complete).toHaveBeenCalledWith(true)
})

it('who waits for a room that another question was to bring asks himself where that has no answer', async () => {
  const { id, view } = roomWithEva()
  const { syncing, asked, cut } = screen()
  void syncing.rooms({ [id]: 0 })
  await asked[0]?.answer({ rooms: view(3) })
  void syncing.everything()
  const brought = syncing.rooms({ [id]: 3 })
  expect(asked).toHaveLength(2)
  await cut()
  expect(asked[2]?.request).toEqual({ rooms: { [id]: 3 } })
  await asked[2]?.answer({ rooms: { [id]: { kind: 'entries', entries: [], marks: {}, people: [], online: [] } } })
  await brought
  expect(asked).toHaveLength(3)
})

it('of a long room that waits or is worked in, what the device keeps is brought before anybody scrolls', async () => {
  const { room, id, view } = roomWithEva()
  for (let count = 0; count < 250; count += 1) room.does(ed, 'message.post', { text: `Step ${count}` })
  const { syncing, store, asked } = screen()
  const newest = room.entries.slice(-120)
  const [whole] = Object.values(view(room.incident.seq))
  if (whole?.kind !== 'view') throw new Error('no view')
  void syncing.rooms({ [id]: 0 })
  await asked[0]?.answer({ rooms: { [id]: { kind: 'view', view: { ...whole.view, entries: newest } } } })

  void syncing.bringRooms()
  const before = newest[0]!.seq
  expect(asked[1]?.request).toEqual({ page: { incidentId: id, before } })
  const page = { entries: room.entries.slice(before - 121, before - 1), amendments: [], people: [] }
  await asked[1]?.answer({ page })
  expect(store.getState().rooms[id]?.entries.length).toBeGreaterThanOrEqual(KEPT_ENTRIES)
  await syncing.bringRooms()
  expect(asked).toHaveLength(2)
})
