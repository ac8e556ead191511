import { describe, expect, test } from 'vitest'
import { isSeated } from '../incident/incident'
import { SYSTEM } from '../people'
import { ada, dana, ed, emil, eva, mia, sam, tina, tom } from '../testing/people'
import { emptyRoom } from '../testing/room'
import { closedRoom, fullRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('accepting an incident (PRODUCT T3)', () => {
  test('an expert of the area accepts: he owns it, sits in it, and it is in progress', () => {
    const room = waitingRoom()
    room.does(ed, 'incident.accept')
    expect(room.incident).toMatchObject({ status: 'in_progress', ownerId: ed.id, lastOwnerId: ed.id, stateSeq: 2 })
    expect(room.incident.seats).toContainEqual({ personId: ed.id, role: 'expert', seated: true, sinceSeq: 2 })
  })

  test('two experts accept at once: one wins, the other is told who (Q1, X1)', () => {
    const room = waitingRoom()
    room.does(ed, 'incident.accept')
    expect(room.refusal(eva, 'incident.accept')).toMatchObject({ code: 'already-taken', params: { person: ed.id } })
    expect(room.incident.ownerId).toBe(ed.id)
  })

  test('the owner who accepts again changes nothing', () => {
    expect(roomInProgress().asks(ed, 'incident.accept')).toBe('nothing-changed')
  })

  test('technicians, admins and Fieldline itself cannot accept: being admin makes nobody an expert', () => {
    const room = waitingRoom()
    expect(room.asks(tina, 'incident.accept')).toBe('not-allowed')
    expect(room.asks(ada, 'incident.accept')).toBe('not-allowed')
    expect(room.asks(SYSTEM, 'incident.accept')).toBe('not-allowed')
    expect(room.asks(mia, 'incident.accept')).toBe('allowed')
  })

  test('an expert of another area is answered as if there were no such incident (V3)', () => {
    expect(waitingRoom().asks(sam, 'incident.accept')).toBe('not-found')
  })

  test('an expert who was deactivated, or lost the role or the area, cannot accept', () => {
    const room = waitingRoom()
    room.change(ed, { active: false })
    room.change(eva, { roles: ['technician'] })
    room.change(emil, { areaIds: [] })
    for (const person of [ed, eva, emil]) expect(room.asks(person, 'incident.accept')).toBe('not-found')
  })

  test('nobody accepts an incident he raised himself, nor one that was raised for him (X20)', () => {
    const own = emptyRoom()
    own.does(dana, 'incident.open', { creatorId: dana.id })
    expect(own.asks(dana, 'incident.accept')).toBe('own-incident')
    const onBehalf = emptyRoom()
    onBehalf.does(ed, 'incident.open', { creatorId: dana.id })
    expect(onBehalf.asks(dana, 'incident.accept')).toBe('own-incident')
    expect(onBehalf.asks(ed, 'incident.accept')).toBe('allowed')
  })

  test('a technician in the room who is an expert too accepts it, and sits there as its expert', () => {
    const room = roomInProgress()
    room.does(ed, 'participant.add', { personId: dana.id })
    room.change(dana, { roles: ['technician'] })
    room.does(ed, 'participant.remove', { personId: dana.id })
    room.does(ed, 'participant.add', { personId: dana.id })
    room.does(ed, 'incident.return')
    expect(isSeated(room.incident, dana.id)).toBe(true)
    room.change(dana, { roles: ['technician', 'expert'] })
    room.does(dana, 'incident.accept')
    expect(room.incident.seats.find((seat) => seat.personId === dana.id)).toMatchObject({
      role: 'expert',
      seated: true,
    })
  })

  test('closed incidents are not accepted', () => {
    expect(closedRoom().asks(ed, 'incident.accept')).toBe('not-open')
  })

  test('a full room that was returned has a seat for whoever accepts it', () => {
    const room = fullRoom()
    room.does(ed, 'incident.return')
    room.does(emil, 'incident.accept')
    expect(room.incident.seats.filter((seat) => seat.seated).map((seat) => seat.personId)).toEqual([
      tina.id,
      tom.id,
      emil.id,
    ])
  })
})
