import { expect, it } from 'vitest'
import { fold } from '../../lib/incident/evolve'
import { ed, eva, tina, tom } from '../../lib/testing/people'
import { closedRoom, roomInProgress } from '../../lib/testing/rooms'
import type { Account } from '../../lib/people'
import type { RoomSync } from '../../lib/wire'
import { stateFrom, withLists } from './reduce-lists'
import { withEntry, withRoomSync } from './reduce-rooms'
import type { LiveState } from './state'

const none = { areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
const NOW = '2026-11-03T09:31:00Z'

/** Somebody's screen that shows the room as it stood at `seq`, and what a sync from there answers. */
function behind(
  room: ReturnType<typeof roomInProgress>,
  me: Account,
  seq: number,
): { state: LiveState; sync: RoomSync } {
  const early = room.entries.slice(0, seq)
  const lists = {
    ...none,
    me: { ...me, title: '', email: 'me@example.org', locale: null, theme: null },
  }
  const held = {
    incident: fold(room.incident.id, early),
    entries: early,
    amendments: [],
    marks: {},
    people: [],
    online: [],
  }
  const state = stateFrom({ now: NOW, lists, view: { ...held, access: 'room' } })
  return { state, sync: { kind: 'entries', entries: room.entries.slice(seq), marks: {}, people: [], online: [] } }
}

function after({ state, sync }: ReturnType<typeof behind>, id: string) {
  const next = withRoomSync(state, id, sync)
  if (next === 'gap') throw new Error('these entries go on where the screen stands')
  return next.rooms[id]
}

it('somebody who catches up with his own removal is told who removed him', () => {
  const room = roomInProgress()
  room.does(ed, 'participant.add', { personId: eva.id })
  room.does(ed, 'participant.remove', { personId: eva.id })
  room.does(ed, 'incident.return')
  expect(after(behind(room, eva, 3), room.incident.id)).toMatchObject({ access: 'room', removedBy: ed.id })
})

it('somebody who was removed and is added again is back in the room', () => {
  const room = roomInProgress()
  room.does(ed, 'participant.add', { personId: eva.id })
  room.does(ed, 'participant.remove', { personId: eva.id })
  const removed = behind(room, eva, 3)
  const state = withRoomSync(removed.state, room.incident.id, removed.sync)
  if (state === 'gap') throw new Error('these entries go on where the screen stands')
  expect(state.rooms[room.incident.id]?.removedBy).toBe(ed.id)
  room.does(ed, 'participant.add', { personId: eva.id })
  const back = after({ state, sync: behind(room, eva, 4).sync }, room.incident.id)
  expect(back).toMatchObject({ access: 'room', incident: { seq: 5 } })
  expect(back?.removedBy).toBeUndefined()
})

it('somebody who catches up with his own leaving no longer holds the room', () => {
  const room = roomInProgress()
  room.does(ed, 'participant.add', { personId: eva.id })
  room.does(eva, 'participant.leave')
  room.does(ed, 'participant.add', { personId: tom.id })
  room.does(ed, 'participant.remove', { personId: tom.id })
  expect(after(behind(room, eva, 3), room.incident.id)).toBeUndefined()
})

it('somebody who stays seated simply catches up', () => {
  const room = roomInProgress()
  room.does(ed, 'message.post', { text: 'Close V-12.' })
  const caughtUp = after(behind(room, tina, 2), room.incident.id)
  expect(caughtUp).toMatchObject({ access: 'room', incident: { seq: 3 } })
  expect(caughtUp?.removedBy).toBeUndefined()
})

it('what others wrote stays unread when one writes without having looked, live as after catching up', () => {
  const room = roomInProgress()
  room.does(ed, 'message.post', { text: 'Close V-12.' })
  room.does(tina, 'message.post', { text: 'Which one is it?' })
  const { state, sync } = behind(room, tina, room.entries.length - 2)
  const live = room.entries.slice(-2).reduce((known: LiveState, entry) => {
    const next = withEntry(known, entry)
    if (typeof next === 'string') throw new Error(`the entry was ${next}`)
    return next
  }, state)
  expect(live.rooms[room.incident.id]).toEqual(after({ state, sync }, room.incident.id))
  expect(live.rooms[room.incident.id]?.unread).toBe(1)
})

it('a closed room that the lists should name and do not is no longer one’s own', () => {
  const { incident } = closedRoom()
  const lists = { ...none, me: { ...tina, title: '', email: 'me@example.org', locale: null, theme: null } }
  const row = { incident, mine: { delivered: 0, read: 0 }, unread: 0 }
  const held = stateFrom({ now: NOW, lists: { ...lists, inbox: [row] } })
  expect(withLists(held, lists).rooms).toEqual({})

  const later = { ...row, incident: { ...incident, id: 'later', stateAt: '2030-01-01T00:00:00.000Z' } }
  const reaching = { ...lists, inbox: [later], moreClosed: true }
  expect(Object.keys(withLists(held, reaching).rooms)).toEqual([incident.id, 'later'])
})
