import { describe, expect, test } from 'vitest'
import { ada, ed, emil, eva, tina, tom } from '../testing/people'
import { emptyRoom } from '../testing/room'
import { roomInProgress, waitingRoom } from '../testing/rooms'

describe('asking to join a room (X1)', () => {
  test('an expert of the area asks; the owner reads it and adds him', () => {
    const room = roomInProgress()
    const entry = room.does(eva, 'participant.ask')
    expect(entry).toMatchObject({ by: eva.id, type: 'participant.asked' })
    expect(room.incident.asking).toEqual([eva.id])
    room.does(ed, 'participant.add', { personId: eva.id })
    expect(room.incident.asking).toEqual([])
  })

  test('asking twice changes nothing', () => {
    const room = roomInProgress()
    room.does(eva, 'participant.ask')
    expect(room.asks(eva, 'participant.ask')).toBe('nothing-changed')
    room.does(emil, 'participant.ask')
    expect(room.incident.asking).toEqual([eva.id, emil.id])
  })

  test('a waiting incident is accepted instead, a closed one has nobody to answer', () => {
    expect(waitingRoom().asks(eva, 'participant.ask')).toBe('not-yet-accepted')
    const room = roomInProgress()
    room.does(ed, 'incident.close')
    expect(room.asks(eva, 'participant.ask')).toBe('closed-room')
  })

  test('whoever sits there has nothing to ask for; technicians and admins do not ask', () => {
    const room = roomInProgress()
    expect(room.asks(ed, 'participant.ask')).toBe('already-seated')
    for (const person of [tina, tom, ada]) expect(room.asks(person, 'participant.ask')).not.toBe('allowed')
  })

  test('nobody is left asking when the room waits again or is closed', () => {
    const returned = roomInProgress()
    returned.does(eva, 'participant.ask')
    returned.does(ed, 'incident.return')
    expect(returned.incident.asking).toEqual([])
    const closed = roomInProgress()
    closed.does(eva, 'participant.ask')
    closed.does(ed, 'incident.close')
    expect(closed.incident.asking).toEqual([])
  })

  test('who asked is still asking the next owner, unless he is that', () => {
    const room = roomInProgress()
    room.does(eva, 'participant.ask')
    room.does(emil, 'participant.ask')
    room.does(ed, 'incident.hand-over', { personId: emil.id })
    expect(room.incident.asking).toEqual([eva.id])
  })

  test('there is nothing to join before an incident is raised', () => {
    expect(emptyRoom().asks(eva, 'participant.ask')).not.toBe('allowed')
  })
})
