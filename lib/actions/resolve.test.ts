import { describe, expect, test } from 'vitest'
import { dueOf } from '../incident/due'
import { DEFAULT_AREA } from '../incident/area-rules'
import { SYSTEM } from '../people'
import { ed, tina } from '../testing/people'
import { DAY, MINUTE } from '../testing/room'
import { bring, fullRoom, roomInProgress } from '../testing/rooms'

const HOUR = 60 * MINUTE

describe('proposing that it is fixed', () => {
  test('it stays the owner’s and waits for the creator’s word', () => {
    const room = roomInProgress()
    room.does(ed, 'incident.propose', { note: 'Float clipped in' })
    expect(room.incident).toMatchObject({ status: 'resolved', ownerId: ed.id, outcome: null, stateSeq: 3 })
    expect(room.incident.quietSince).toBe(room.incident.stateAt)
  })

  test('it ends a hold, and an area that does not verify refuses it', () => {
    const room = bring(roomInProgress(), 'on_hold')
    room.does(ed, 'incident.propose')
    expect(room.incident).toMatchObject({ status: 'resolved', hold: null })
    expect(roomInProgress({ area: { resolved: false } }).asks(ed, 'incident.propose')).toBe('switched-off')
  })

  test('it works: closed as solved, by the creator alone', () => {
    const room = bring(fullRoom(), 'resolved')
    expect(room.asks(ed, 'incident.confirm')).toBe('creator-only')
    room.does(tina, 'incident.confirm')
    expect(room.incident).toMatchObject({ status: 'closed', outcome: 'solved', ownerId: null, lastOwnerId: ed.id })
  })

  test('not fixed: in progress again with the same owner, and counted', () => {
    const room = bring(roomInProgress(), 'resolved')
    room.does(tina, 'incident.not-fixed', { note: 'Runs again' })
    room.does(ed, 'incident.propose')
    room.does(ed, 'incident.not-fixed')
    expect(room.incident).toMatchObject({ status: 'in_progress', ownerId: ed.id, bounces: 2, quietSince: null })
  })

  test('whoever answers to an older proposal is told how it stands', () => {
    const room = bring(roomInProgress(), 'resolved')
    room.does(tina, 'incident.not-fixed')
    room.does(ed, 'incident.propose')
    expect(room.refusal(tina, 'incident.confirm', { stateSeq: 3 })).toMatchObject({
      code: 'stale',
      details: { status: 'resolved', stateSeq: 5 },
    })
  })
})

describe('silence', () => {
  test('reminds once at half time, then closes what was proposed as solved', () => {
    const room = bring(roomInProgress(), 'resolved')
    room.wait(DAY - 1)
    expect(room.asks(SYSTEM, 'incident.remind')).toBe('not-due')
    room.wait(1)
    const { fact } = room.does(SYSTEM, 'incident.remind')
    expect(fact).toEqual({ closesAt: new Date(room.now + DAY).toISOString(), verify: true })
    expect(room.asks(SYSTEM, 'incident.remind')).toBe('not-due')
    room.wait(DAY)
    room.does(SYSTEM, 'incident.auto-close')
    expect(room.incident).toMatchObject({ status: 'closed', outcome: 'solved', lastOwnerId: ed.id, reminded: false })
  })

  test('T9b: “thanks” neither re-opens nor lets it close: the clock starts again, the reminder too', () => {
    const room = bring(roomInProgress(), 'resolved')
    room.wait(DAY)
    room.does(SYSTEM, 'incident.remind')
    room.wait(DAY - MINUTE)
    room.does(tina, 'message.post', { text: 'thanks' })
    room.wait(MINUTE)
    expect(room.incident).toMatchObject({ status: 'resolved', reminded: false, stateSeq: 3 })
    expect(room.asks(SYSTEM, 'incident.auto-close')).toBe('not-due')
    expect(dueOf(room.incident, DEFAULT_AREA, room.now)).toEqual({
      act: 'incident.remind',
      at: room.now - MINUTE + DAY,
    })
  })

  test('closes a wait for the technician after a fortnight as unanswered, other waits never', () => {
    const room = bring(roomInProgress(), 'on_hold', 'technician')
    room.wait(7 * DAY)
    expect(room.does(SYSTEM, 'incident.remind').fact).toMatchObject({ verify: false })
    room.wait(7 * DAY)
    room.does(SYSTEM, 'incident.auto-close')
    expect(room.incident).toMatchObject({ status: 'closed', outcome: 'no_answer', hold: null })
    const other = bring(roomInProgress(), 'on_hold', 'third_party')
    expect(dueOf(other.incident, DEFAULT_AREA, other.now + 365 * DAY)).toBeUndefined()
  })

  test('an agreed time before the end of the silence goes first, and nobody is reminded of an end that will not come', () => {
    const room = roomInProgress()
    const until = new Date(room.now + 10 * DAY).toISOString()
    room.does(ed, 'incident.hold', { reason: 'technician', until })
    expect(dueOf(room.incident, DEFAULT_AREA, room.now)).toEqual({ act: 'incident.resume', at: room.now + 10 * DAY })
  })

  test('after too long an absence it closes without reminding first', () => {
    const room = bring(roomInProgress(), 'resolved')
    room.wait(3 * DAY)
    expect(room.asks(SYSTEM, 'incident.remind')).toBe('not-due')
    expect(room.asks(SYSTEM, 'incident.auto-close')).toBe('allowed')
  })

  test('an area decides how long, and 0 is never', () => {
    const never = bring(roomInProgress({ area: { closeResolvedHours: 0 } }), 'resolved')
    never.wait(400 * DAY)
    expect(never.asks(SYSTEM, 'incident.auto-close')).toBe('not-due')
    const soon = bring(roomInProgress({ area: { closeResolvedHours: 2 } }), 'resolved')
    soon.wait(2 * HOUR)
    expect(soon.asks(SYSTEM, 'incident.auto-close')).toBe('allowed')
  })
})
