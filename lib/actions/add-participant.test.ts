import { describe, expect, test } from 'vitest'
import { ada, dana, ed, emil, eva, id, sue, theo, tina, tom } from '../testing/people'
import { closedRoom, fullRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('adding somebody to the room', () => {
  test('the owner adds a technician and an expert of the area, at once', () => {
    const room = roomInProgress()
    room.does(ed, 'participant.add', { personId: tom.id })
    room.does(ed, 'participant.add', { personId: eva.id })
    expect(room.incident.seats).toContainEqual({ personId: tom.id, role: 'technician', seated: true, sinceSeq: 3 })
    expect(room.incident.seats).toContainEqual({ personId: eva.id, role: 'expert', seated: true, sinceSeq: 4 })
  })

  test('somebody who is both sits there as an expert', () => {
    const room = roomInProgress()
    room.does(ed, 'participant.add', { personId: dana.id })
    expect(room.incident.seats.find((seat) => seat.personId === dana.id)?.role).toBe('expert')
  })

  test('an admin adds people too', () => {
    expect(roomInProgress().asks(ada, 'participant.add')).toBe('allowed')
  })

  test('participants and the technician cannot add anybody', () => {
    const room = roomInProgress({ cap: 8 })
    room.does(ed, 'participant.add', { personId: tom.id })
    room.does(ed, 'participant.add', { personId: eva.id })
    for (const person of [tina, tom, eva]) {
      expect(room.asks(person, 'participant.add', { personId: theo.id })).toBe('owner-only')
    }
  })

  test('a fifth participant is refused, with the people who could go (X12)', () => {
    expect(fullRoom().refusal(ed, 'participant.add', { personId: theo.id })).toMatchObject({
      code: 'room-full',
      params: { cap: 4 },
      details: { removable: [tom.id, eva.id] },
    })
  })

  test('two people are added for the last seat: one gets it', () => {
    const room = roomInProgress({ cap: 3 })
    room.does(ed, 'participant.add', { personId: tom.id })
    expect(room.asks(ada, 'participant.add', { personId: theo.id })).toBe('room-full')
  })

  test('a seat that became free can be given away', () => {
    const room = fullRoom()
    room.does(eva, 'participant.leave')
    expect(room.asks(ed, 'participant.add', { personId: emil.id })).toBe('allowed')
  })

  test('somebody inactive, of another area, only an admin, or unknown cannot be added', () => {
    const room = roomInProgress()
    room.change(theo, { active: false })
    for (const personId of [theo.id, sue.id, ada.id, id(999)]) {
      expect(room.asks(ed, 'participant.add', { personId })).toBe('person-unsuitable')
    }
  })

  test('somebody who is there already is not added twice', () => {
    expect(fullRoom().refusal(ed, 'participant.add', { personId: tom.id })).toMatchObject({
      code: 'already-seated',
      params: { person: tom.id },
    })
  })

  test('somebody who was removed can be added again', () => {
    const room = fullRoom()
    room.does(ed, 'participant.remove', { personId: tom.id })
    room.does(ed, 'participant.add', { personId: tom.id })
    expect(room.incident.seats.filter((seat) => seat.personId === tom.id)).toMatchObject([
      { seated: true, sinceSeq: 6 },
    ])
  })

  test('the technician who left is brought back as the technician, expert or not', () => {
    const room = roomInProgress()
    room.change(tina, { roles: ['technician', 'expert'] })
    room.does(tina, 'participant.leave')
    room.does(ed, 'participant.add', { personId: tina.id })
    expect(room.incident.seats.find((seat) => seat.personId === tina.id)?.role).toBe('technician')
  })

  test('nobody is added while it waits or when it is closed', () => {
    expect(waitingRoom().asks(ada, 'participant.add')).toBe('not-yet-accepted')
    expect(closedRoom().asks(ada, 'participant.add')).toBe('closed-room')
  })
})
