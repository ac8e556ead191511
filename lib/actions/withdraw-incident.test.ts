import { describe, expect, test } from 'vitest'
import { ada, ed, tina, tom } from '../testing/people'
import { MINUTE } from '../testing/room'
import { closedRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('withdrawing an incident (PRODUCT T2)', () => {
  test('the technician who raised it withdraws it: it is closed as withdrawn, by nobody ever owned', () => {
    const room = waitingRoom()
    room.wait(5 * MINUTE)
    room.does(tina, 'incident.withdraw')
    expect(room.incident).toMatchObject({ status: 'closed', outcome: 'withdrawn', ownerId: null, lastOwnerId: null })
    expect(room.incident).toMatchObject({ stateSeq: 2, stateAt: new Date(room.now).toISOString() })
  })

  test('an admin withdraws it too', () => {
    const room = waitingRoom()
    room.does(ada, 'incident.withdraw')
    expect(room.incident.outcome).toBe('withdrawn')
  })

  test('an expert of the area cannot withdraw it, nor a technician with a seat', () => {
    const room = roomInProgress()
    room.does(ed, 'participant.add', { personId: tom.id })
    room.does(ed, 'incident.return')
    expect(room.asks(ed, 'incident.withdraw')).toBe('creator-only')
    expect(room.asks(tom, 'incident.withdraw')).toBe('creator-only')
  })

  test('once accepted or closed there is nothing to withdraw', () => {
    expect(roomInProgress().asks(tina, 'incident.withdraw')).toBe('not-open')
    expect(closedRoom().asks(ada, 'incident.withdraw')).toBe('not-open')
  })

  test('an accept that arrives after the withdrawal is refused, with how it stands now (X2, X3)', () => {
    const room = waitingRoom()
    room.does(tina, 'incident.withdraw')
    expect(room.refusal(ed, 'incident.accept')).toMatchObject({
      code: 'not-open',
      details: { status: 'closed', outcome: 'withdrawn', ownerId: null },
    })
  })

  test('somebody who saw an older state is told how it stands now', () => {
    const room = roomInProgress()
    const seen = { stateSeq: room.incident.stateSeq }
    room.does(ed, 'incident.return')
    expect(room.refusal(tina, 'incident.withdraw', seen)).toMatchObject({
      code: 'stale',
      details: { status: 'open', ownerId: null, stateSeq: 3 },
    })
  })
})
