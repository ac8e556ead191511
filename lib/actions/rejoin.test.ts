import { describe, expect, test } from 'vitest'
import { isSeated } from '../incident/incident'
import { ed, emil, eva, theo, tina, tom } from '../testing/people'
import { fullRoom, roomInProgress } from '../testing/rooms'

describe('rejoining one’s own incident', () => {
  test('the technician who left takes the seat again', () => {
    const room = roomInProgress()
    room.does(tina, 'participant.leave')
    room.does(tina, 'participant.rejoin')
    expect(isSeated(room.incident, tina.id)).toBe(true)
    expect(room.asks(tina, 'message.post')).toBe('allowed')
  })

  test('also while it waits again', () => {
    const room = roomInProgress()
    room.does(tina, 'participant.leave')
    room.does(ed, 'incident.return')
    room.does(tina, 'participant.rejoin')
    expect(room.asks(tina, 'message.post')).toBe('allowed')
  })

  test('not when all seats are taken', () => {
    const room = fullRoom()
    room.does(tina, 'participant.leave')
    room.does(ed, 'participant.add', { personId: theo.id })
    expect(room.refusal(tina, 'participant.rejoin')).toMatchObject({ code: 'room-full', params: { cap: 4 } })
  })

  test('a waiting room keeps one seat free for whoever accepts it', () => {
    const room = roomInProgress({ cap: 3 })
    room.does(ed, 'participant.add', { personId: tom.id })
    room.does(tina, 'participant.leave')
    room.does(ed, 'participant.add', { personId: theo.id })
    room.does(ed, 'incident.return')
    expect(room.asks(tina, 'participant.rejoin')).toBe('room-full')
    expect(room.asks(emil, 'incident.accept')).toBe('allowed')
  })

  test('not when it is closed', () => {
    const room = roomInProgress()
    room.does(tina, 'participant.leave')
    room.does(ed, 'incident.close')
    expect(room.asks(tina, 'participant.rejoin')).toBe('closed-room')
  })

  test('nobody else lets himself in', () => {
    const room = fullRoom()
    room.does(eva, 'participant.leave')
    expect(room.asks(eva, 'participant.rejoin')).toBe('creator-only')
    expect(room.asks(emil, 'participant.rejoin')).toBe('creator-only')
  })

  test('somebody who never left changes nothing', () => {
    expect(roomInProgress().asks(tina, 'participant.rejoin')).toBe('nothing-changed')
  })
})
