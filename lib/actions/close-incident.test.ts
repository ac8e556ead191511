import { describe, expect, test } from 'vitest'
import { CHOSEN_OUTCOMES } from '../incident/status'
import { SYSTEM } from '../people'
import { ada, ed, eva, mia, tina, tom } from '../testing/people'
import { MINUTE } from '../testing/room'
import { bring, closedRoom, fullRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('closing an incident (PRODUCT T10)', () => {
  test('the owner closes it with an outcome: the room is read-only and remembers him', () => {
    const room = roomInProgress()
    room.wait(30 * MINUTE)
    room.does(ed, 'incident.close', { outcome: 'workaround', note: 'Belt turned round' })
    expect(room.incident).toMatchObject({ status: 'closed', outcome: 'workaround', ownerId: null, lastOwnerId: ed.id })
    expect(room.incident).toMatchObject({ stateSeq: 3, stateAt: new Date(room.now).toISOString() })
    expect(room.asks(ed, 'message.post')).toBe('closed-room')
  })

  test('the owner must say how it ended', () => {
    expect(roomInProgress().asks(ed, 'incident.close', { outcome: undefined })).toBe('outcome-needed')
  })

  test('the technician who raised it need not say how it ended: it is solved', () => {
    const room = roomInProgress()
    room.does(tina, 'incident.close', { outcome: undefined })
    expect(room.incident).toMatchObject({ outcome: 'solved', lastOwnerId: ed.id })
  })

  test('an admin closes by force, with a reason', () => {
    const room = roomInProgress()
    expect(room.asks(ada, 'incident.close')).toBe('reason-needed')
    expect(room.does(ada, 'incident.close', { note: 'Machine was sold' }).fact).toMatchObject({ forced: true })
  })

  test('an admin who owns it closes it as its owner', () => {
    const room = waitingRoom()
    room.does(mia, 'incident.accept')
    expect(room.asks(mia, 'incident.close', { outcome: undefined })).toBe('outcome-needed')
    expect(room.does(mia, 'incident.close').fact).toMatchObject({ forced: false })
  })

  test('other participants, experts of the area and Fieldline itself do not close', () => {
    const room = fullRoom()
    for (const person of [tom, eva, SYSTEM]) expect(room.asks(person, 'incident.close')).toBe('not-allowed')
  })

  test('it closes from on hold and from resolved', () => {
    for (const status of ['on_hold', 'resolved'] as const) {
      const room = roomInProgress()
      bring(room, status)
      room.does(tina, 'incident.close')
      expect(room.incident).toMatchObject({ status: 'closed', lastOwnerId: ed.id })
    }
  })

  test('nobody closes what nobody has accepted; it is withdrawn instead', () => {
    expect(waitingRoom().asks(tina, 'incident.close')).toBe('not-yet-accepted')
    expect(waitingRoom().asks(ada, 'incident.close', { note: 'Old' })).toBe('not-yet-accepted')
  })

  test('it closes once', () => {
    expect(closedRoom().asks(tina, 'incident.close')).toBe('closed-room')
  })

  test('the technician closes while the owner hands over: told how it stands, nothing overwritten', () => {
    const room = roomInProgress()
    const { stateSeq } = room.incident
    room.does(ed, 'incident.hand-over', { personId: eva.id })
    expect(room.refusal(tina, 'incident.close', { stateSeq })).toMatchObject({
      code: 'stale',
      details: { status: 'in_progress', ownerId: eva.id, stateSeq: 3 },
    })
  })

  test('“withdrawn” and “duplicate” follow from what happened and cannot be chosen', () => {
    expect(CHOSEN_OUTCOMES).toHaveLength(8)
    const room = roomInProgress()
    for (const outcome of ['withdrawn', 'duplicate', 'excellent']) {
      const input = { outcome, note: '', stateSeq: room.incident.stateSeq }
      expect(room.send(ed, 'incident.close', input)).toMatchObject({ code: 'bad-input' })
    }
  })
})
