import { describe, expect, test } from 'vitest'
import { formerExperts, isSeated } from '../incident/incident'
import { SYSTEM } from '../people'
import { ada, ed, emil, eva, tina, tom } from '../testing/people'
import { MINUTE } from '../testing/room'
import { bring, closedRoom, fullRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('returning an incident to the waiting list (PRODUCT T14)', () => {
  test('the owner returns it: it waits without an owner, marked as returned, with its original time', () => {
    const room = roomInProgress()
    const { createdAt, waitingSince } = room.incident
    room.wait(20 * MINUTE)
    const entry = room.does(ed, 'incident.return', { note: 'Needs an electrician' })
    expect(entry.fact).toEqual({ note: 'Needs an electrician', from: ed.id })
    expect(room.incident).toMatchObject({ status: 'open', ownerId: null, lastOwnerId: ed.id, cameBack: 'returned' })
    expect(room.incident).toMatchObject({ createdAt, waitingSince, stateSeq: 3 })
  })

  test('experts become former and are offered to the next owner; technicians stay seated', () => {
    const room = fullRoom()
    room.does(ed, 'incident.return')
    expect(formerExperts(room.incident).map((seat) => seat.personId)).toEqual([ed.id, eva.id])
    expect(isSeated(room.incident, tina.id)).toBe(true)
    expect(isSeated(room.incident, tom.id)).toBe(true)
  })

  test('only the creator writes until somebody accepts', () => {
    const room = fullRoom()
    room.does(ed, 'incident.return')
    expect(room.asks(tina, 'message.post')).toBe('allowed')
    expect(room.asks(tom, 'message.post')).toBe('not-yet-accepted')
    expect(room.asks(ed, 'message.post')).toBe('not-allowed')
    room.does(emil, 'incident.accept')
    expect(room.asks(tom, 'message.post')).toBe('allowed')
  })

  test('an admin returns what somebody else owns', () => {
    const room = roomInProgress()
    expect(room.does(ada, 'incident.return').fact).toMatchObject({ from: ed.id })
  })

  test('Fieldline returns what a deactivated expert owned (X6)', () => {
    const room = fullRoom()
    room.change(ed, { active: false })
    room.does(SYSTEM, 'incident.return')
    expect(room.incident).toMatchObject({ status: 'open', ownerId: null, lastOwnerId: ed.id, cameBack: 'returned' })
    expect(isSeated(room.incident, ed.id)).toBe(false)
  })

  test('it returns from on hold and from resolved', () => {
    for (const status of ['on_hold', 'resolved'] as const) {
      const room = roomInProgress()
      bring(room, status)
      room.does(ed, 'incident.return')
      expect(room.incident.status).toBe('open')
    }
  })

  test('nobody else returns it', () => {
    const room = fullRoom()
    for (const person of [tina, tom, eva, emil]) expect(room.asks(person, 'incident.return')).toBe('owner-only')
  })

  test('what waits already is not returned, and a closed incident is closed', () => {
    expect(waitingRoom().asks(ada, 'incident.return')).toBe('not-yet-accepted')
    expect(closedRoom().asks(ada, 'incident.return')).toBe('closed-room')
  })

  test('an owner who saw an older state is told how it stands', () => {
    const room = roomInProgress()
    bring(room, 'on_hold')
    expect(room.refusal(ed, 'incident.return', { stateSeq: 2 })).toMatchObject({
      code: 'stale',
      details: { status: 'on_hold', ownerId: ed.id, stateSeq: 3 },
    })
  })
})
