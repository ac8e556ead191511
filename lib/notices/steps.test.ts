import { expect, it } from 'vitest'
import { ed, tina } from '../testing/people'
import { emptyRoom } from '../testing/room'
import { roomInProgress } from '../testing/rooms'
import { stepsOf, upToCalls } from './steps'

function opened() {
  const room = emptyRoom()
  room.does(tina, 'incident.open', { title: 'Press leaks' })
  return stepsOf(undefined, room.incident, room.entries)
}

function said(messages: number) {
  const room = roomInProgress()
  const before = room.incident
  for (let at = 0; at < messages; at += 1) room.does(ed, 'message.post', { text: `${at}` })
  return stepsOf(before, room.incident, room.entries.slice(before.seq))
}

it('messages go together however many they are, and calls of all experts a few at a time', () => {
  const steps = [...said(30), ...opened(), ...said(2), ...opened(), ...opened()]
  expect(upToCalls(steps, 2)).toEqual(steps.slice(0, 34))
  expect(upToCalls(steps.slice(34), 2)).toHaveLength(1)
  expect(upToCalls(steps, 3)).toEqual(steps)
  expect(upToCalls([], 2)).toEqual([])
})
