import { describe, expect, test } from 'vitest'
import { isSeated } from '../incident/incident'
import { SYSTEM } from '../people'
import { ada, ed, emil, eva, theo, tina, tom } from '../testing/people'
import { fullRoom } from '../testing/rooms'

describe('removing somebody from the room', () => {
  test('the owner removes a participant, who is then a stranger to the room', () => {
    const room = fullRoom()
    room.does(ed, 'participant.remove', { personId: tom.id })
    expect(isSeated(room.incident, tom.id)).toBe(false)
    expect(room.asks(tom, 'message.post')).toBe('not-found')
  })

  test('an admin removes people too', () => {
    expect(fullRoom().asks(ada, 'participant.remove', { personId: eva.id })).toBe('allowed')
  })

  test('the person it was raised for stays, whoever asks (X13)', () => {
    const room = fullRoom()
    for (const person of [ed, ada]) {
      expect(room.asks(person, 'participant.remove', { personId: tina.id })).toBe('not-the-creator')
    }
  })

  test('the owner cannot be removed, not even by himself', () => {
    const room = fullRoom()
    for (const person of [ed, ada, SYSTEM]) {
      expect(room.asks(person, 'participant.remove', { personId: ed.id })).toBe('not-the-owner')
    }
  })

  test('participants and experts of the area remove nobody', () => {
    const room = fullRoom()
    for (const person of [tina, tom, eva, emil]) {
      expect(room.asks(person, 'participant.remove', { personId: tom.id })).toBe('owner-only')
    }
  })

  test('somebody who is not there cannot be removed', () => {
    expect(fullRoom().asks(ed, 'participant.remove', { personId: theo.id })).toBe('nothing-changed')
  })

  test('people stay in a closed room', () => {
    const room = fullRoom()
    room.does(ed, 'incident.close')
    expect(room.asks(ada, 'participant.remove', { personId: tom.id })).toBe('closed-room')
  })

  test('Fieldline takes a deactivated person out of every room, closed ones too', () => {
    const room = fullRoom()
    room.does(ed, 'incident.close')
    room.change(tom, { active: false })
    room.does(SYSTEM, 'participant.remove', { personId: tom.id })
    expect(isSeated(room.incident, tom.id)).toBe(false)
  })

  test('a deactivated technician leaves the room, which stays his incident (X8)', () => {
    const room = fullRoom()
    room.change(tina, { active: false })
    room.does(SYSTEM, 'participant.remove', { personId: tina.id })
    expect(isSeated(room.incident, tina.id)).toBe(false)
    expect(room.incident).toMatchObject({ status: 'in_progress', creatorId: tina.id })
  })
})
