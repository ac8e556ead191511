import { describe, expect, test } from 'vitest'
import { isSeated } from '../incident/incident'
import { ada, dana, ed, emil, eva, id, sam, theo, tina, tom } from '../testing/people'
import { emptyRoom } from '../testing/room'
import { bring, closedRoom, fullRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('handing an incident over (PRODUCT T13)', () => {
  test('the owner hands it to an expert of the area, who takes a seat and owns it; the old owner stays', () => {
    const room = roomInProgress()
    const entry = room.does(ed, 'incident.hand-over', { personId: eva.id, note: 'My shift ends' })
    expect(entry.fact).toEqual({ from: ed.id, to: eva.id, note: 'My shift ends', left: false })
    expect(room.incident).toMatchObject({ status: 'in_progress', ownerId: eva.id, lastOwnerId: eva.id, stateSeq: 3 })
    expect(isSeated(room.incident, ed.id)).toBe(true)
    expect(isSeated(room.incident, eva.id)).toBe(true)
  })

  test('the old owner leaves if he chose to', () => {
    const room = roomInProgress()
    room.does(ed, 'incident.hand-over', { leave: true })
    expect(isSeated(room.incident, ed.id)).toBe(false)
  })

  test('in a full room, an outsider takes the old owner’s seat (X10)', () => {
    const room = fullRoom()
    expect(room.does(ed, 'incident.hand-over', { personId: emil.id }).fact).toMatchObject({ left: true })
    expect(isSeated(room.incident, ed.id)).toBe(false)
    expect(isSeated(room.incident, emil.id)).toBe(true)
  })

  test('in a full room, somebody who already sits there swaps with nobody', () => {
    const room = fullRoom()
    expect(room.does(ed, 'incident.hand-over', { personId: eva.id }).fact).toMatchObject({ left: false })
    expect(room.incident.seats.filter((seat) => seat.seated)).toHaveLength(4)
  })

  test('an admin hands over what somebody else owns', () => {
    const room = roomInProgress()
    expect(room.does(ada, 'incident.hand-over').fact).toMatchObject({ from: ed.id, to: eva.id })
    expect(room.incident.ownerId).toBe(eva.id)
  })

  test('participants, the technician and experts of the area hand nothing over', () => {
    const room = fullRoom()
    for (const person of [tina, tom, eva, emil]) expect(room.asks(person, 'incident.hand-over')).toBe('owner-only')
  })

  test('a technician, an admin only, somebody inactive, of another area or unknown cannot be given it (X9)', () => {
    const room = roomInProgress()
    room.change(emil, { active: false })
    for (const personId of [theo.id, ada.id, emil.id, sam.id, id(999)]) {
      expect(room.asks(ed, 'incident.hand-over', { personId })).toBe('not-an-expert')
    }
  })

  test('nobody hands over to himself (X9)', () => {
    expect(roomInProgress().refusal(ed, 'incident.hand-over', { personId: ed.id })).toMatchObject({
      code: 'same-owner',
      params: { person: ed.id },
    })
  })

  test('the person it was raised for never becomes its owner (X20)', () => {
    const room = emptyRoom()
    room.does(dana, 'incident.open', { creatorId: dana.id })
    room.does(ed, 'incident.accept')
    expect(room.asks(ed, 'incident.hand-over', { personId: dana.id })).toBe('own-incident')
  })

  test('somebody away needs a confirmation (X11)', () => {
    const room = roomInProgress()
    room.change(eva, { availability: 'away' })
    expect(room.refusal(ed, 'incident.hand-over')).toMatchObject({ code: 'target-away', params: { person: eva.id } })
    expect(room.asks(ed, 'incident.hand-over', { evenIfAway: true })).toBe('allowed')
    room.change(eva, { availability: 'busy' })
    expect(room.asks(ed, 'incident.hand-over')).toBe('allowed')
  })

  test('what was on hold stays on hold, what was resolved is in progress again', () => {
    for (const [before, after] of [['on_hold', 'on_hold'] as const, ['resolved', 'in_progress'] as const]) {
      const room = roomInProgress()
      bring(room, before)
      room.does(ed, 'incident.hand-over')
      expect(room.incident).toMatchObject({ status: after, ownerId: eva.id })
    }
  })

  test('a technician in the room who is an expert too sits there as its expert afterwards', () => {
    const room = roomInProgress()
    room.change(dana, { roles: ['technician'] })
    room.does(ed, 'participant.add', { personId: dana.id })
    room.change(dana, { roles: ['technician', 'expert'] })
    room.does(ed, 'incident.hand-over', { personId: dana.id })
    expect(room.incident.seats.find((seat) => seat.personId === dana.id)?.role).toBe('expert')
  })

  test('two handovers at once: the second is told who owns it now', () => {
    const room = roomInProgress()
    const { stateSeq } = room.incident
    room.does(ada, 'incident.hand-over', { personId: eva.id })
    expect(room.asks(ed, 'incident.hand-over', { personId: emil.id, stateSeq })).toBe('owner-only')
    expect(room.refusal(ada, 'incident.hand-over', { personId: emil.id, stateSeq })).toMatchObject({
      code: 'stale',
      details: { ownerId: eva.id, stateSeq: 3 },
    })
  })

  test('a waiting incident has nobody to hand it over, a closed one is closed', () => {
    expect(waitingRoom().asks(ada, 'incident.hand-over')).toBe('not-yet-accepted')
    expect(closedRoom().asks(ada, 'incident.hand-over')).toBe('closed-room')
  })
})
