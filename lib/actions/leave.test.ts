import { describe, expect, test } from 'vitest'
import { isSeated } from '../incident/incident'
import { ada, ed, emil, eva, sam, tina, tom } from '../testing/people'
import { fullRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('leaving the room', () => {
  test('a participant leaves freely', () => {
    const room = fullRoom()
    room.does(tom, 'participant.leave')
    room.does(eva, 'participant.leave')
    expect(isSeated(room.incident, tom.id)).toBe(false)
    expect(isSeated(room.incident, eva.id)).toBe(false)
  })

  test('the technician leaves, stays its creator, and still reads it', () => {
    const room = roomInProgress()
    room.does(tina, 'participant.leave')
    expect(room.incident).toMatchObject({ creatorId: tina.id, status: 'in_progress' })
    expect(room.asks(tina, 'message.post')).toBe('not-seated')
  })

  test('the technician cannot leave what nobody has accepted; it is withdrawn instead', () => {
    expect(waitingRoom().asks(tina, 'participant.leave')).toBe('withdraw-instead')
  })

  test('the owner cannot leave: he hands over or returns it (X4)', () => {
    const room = roomInProgress()
    expect(room.asks(ed, 'participant.leave')).toBe('owner-must-hand-over')
    room.does(ed, 'incident.hand-over', { personId: eva.id })
    expect(room.asks(ed, 'participant.leave')).toBe('allowed')
  })

  test('a closed room can be left, also by its last owner', () => {
    const room = fullRoom()
    room.does(ed, 'incident.close')
    room.does(ed, 'participant.leave')
    expect(room.incident.lastOwnerId).toBe(ed.id)
    expect(room.asks(tom, 'participant.leave')).toBe('allowed')
  })

  test('somebody without a seat has nothing to leave', () => {
    const room = roomInProgress()
    expect(room.asks(emil, 'participant.leave')).toBe('not-seated')
    expect(room.asks(ada, 'participant.leave')).toBe('not-seated')
    expect(room.asks(sam, 'participant.leave')).toBe('not-found')
  })
})
