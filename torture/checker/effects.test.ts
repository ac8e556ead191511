import { expect, it } from 'vitest'
import type { Effects } from '../history/effects'
import { ed, tina, tom } from '../../lib/testing/people'
import { roomInProgress } from '../../lib/testing/rooms'
import type { Stored } from '../history/history'
import { causedAgain, toldOutside, untold } from './effects'

const told = { personId: 'ed', incidentId: 'press', seq: 3 }
const once: Effects = { told: [told], counted: [{ incidentId: 'press', says: 2, has: 2 }], audited: 1, attached: 1 }

it('what is there once is well', () => {
  expect(causedAgain(once, once)).toEqual([])
  expect(untold(once, [told])).toEqual([])
})

it.each([
  ['ed was told again of press 3', { told: [told, { ...told, seq: 4 }, told] }],
  ['press counts 3 messages and has 2', { counted: [{ incidentId: 'press', says: 3, has: 2 }] }],
  ['something was audited again', { audited: 2 }],
  ['something was attached again', { attached: 2 }],
])('finds that %s', (words, wrong) => {
  expect(causedAgain(once, { ...once, ...wrong })).toEqual([words])
})

it('finds whom nobody told', () => {
  const other = { ...told, personId: 'tina' }
  expect(untold(once, [told, other])).toEqual([other])
})

it('finds who was told of what was said while he was out of the room', () => {
  const room = roomInProgress()
  room.does(ed, 'participant.add', { personId: tom.id })
  room.does(ed, 'message.post', { text: 'with Tom' })
  room.does(ed, 'participant.remove', { personId: tom.id })
  room.does(ed, 'message.post', { text: 'between us' })
  const { incident } = room
  const stored: Stored = new Map([[incident.id, { incident, entries: [...room.entries] }]])
  const told = (personId: string, seq: number) => ({ personId, incidentId: incident.id, seq })
  const rightly = [told(tom.id, 3), told(tom.id, 4), told(tom.id, 5), told(tina.id, 6)]
  expect(toldOutside(rightly, stored)).toEqual([])
  expect(toldOutside([...rightly, told(tom.id, 6), told(tom.id, 9)], stored)).toEqual([
    told(tom.id, 6),
    told(tom.id, 9),
  ])
})
