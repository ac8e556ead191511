import { expect, it } from 'vitest'
import { ed } from '../../lib/testing/people'
import { roomInProgress } from '../../lib/testing/rooms'
import type { RoomView } from '../../lib/wire'
import { shownIn } from './shown'

const room = roomInProgress()
for (const text of ['one', 'two', 'three']) room.does(ed, 'message.post', { text })
const { id } = room.incident
const entries = [...room.entries]
const ids = entries.map(({ commandId }) => commandId)
const said = { ok: true as const, now: '' }
const around = { marks: {}, people: [], online: [] }

it('what is new begins after what was asked from, and has no end', () => {
  const rooms = { [id]: { kind: 'entries' as const, entries: entries.slice(3), ...around } }
  expect(shownIn({ rooms: { [id]: 3 } }, { ...said, rooms })).toEqual([
    { incidentId: id, from: 4, to: Infinity, commandIds: ids.slice(3) },
  ])
  const none = { [id]: { kind: 'entries' as const, entries: [], ...around } }
  expect(shownIn({ rooms: { [id]: 5 } }, { ...said, rooms: none })).toEqual([
    { incidentId: id, from: 6, to: Infinity, commandIds: [] },
  ])
})

it('a whole room begins with its oldest entry given', () => {
  const { incident } = room
  const view: RoomView = { access: 'room', incident, entries: entries.slice(1), amendments: [], ...around }
  expect(shownIn({ number: 1 }, { ...said, rooms: { [id]: { kind: 'view', view } } })).toEqual([
    { incidentId: id, from: 2, to: Infinity, commandIds: ids.slice(1) },
  ])
})

it('a page ends before what was asked for; an empty one, and what is not shown, says nothing', () => {
  const page = { incidentId: id, before: 4 }
  const older = { entries: entries.slice(1, 3), amendments: [], people: [] }
  expect(shownIn({ page }, { ...said, page: older })).toEqual([
    { incidentId: id, from: 2, to: 3, commandIds: ids.slice(1, 3) },
  ])
  expect(shownIn({ page }, { ...said, page: { ...older, entries: [] } })).toEqual([])
  expect(shownIn({ rooms: { [id]: 3 } }, { ...said, rooms: { [id]: { kind: 'gone' } } })).toEqual([])
})
