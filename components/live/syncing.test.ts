import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Entry } from '../../lib/incident/entry'
import { fold } from '../../lib/incident/evolve'
import { ed, eva } from '../../lib/testing/people'
import { roomInProgress } from '../../lib/testing/rooms'
import type { RoomSync, SyncAnswer, SyncRequest } from '../../lib/wire'
import type { LiveSocket } from './connect'
import { listen } from './listen'
import { stateFrom } from './reduce-lists'
import type { LiveState } from './state'
import { createSyncing } from './syncing'

const NOW = '2026-11-03T09:31:00.000Z'
const none = { areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
const eva0 = { ...eva, title: '', email: 'eva@example.org', locale: null, theme: null }

/** Eva's screen, with a server whose answers come when the test says so. */
function screen() {
  const events = new EventEmitter()
  const asked: { request: SyncRequest; answer: (answer: Partial<SyncAnswer>) => Promise<void> }[] = []
  const emitWithAck = (_: string, request: SyncRequest) =>
    new Promise<SyncAnswer>((done) => {
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
  return { syncing, store, asked, hear }
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
