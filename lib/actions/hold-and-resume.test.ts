import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../people'
import { ed, eva, tina, tom } from '../testing/people'
import { DAY, MINUTE } from '../testing/room'
import { bring, fullRoom, roomInProgress } from '../testing/rooms'

const HOUR = 60 * MINUTE
const after = (now: number, ms: number) => new Date(now + ms).toISOString()

describe('putting on hold', () => {
  test('it says what it waits for, until when, and keeps its owner', () => {
    const room = roomInProgress()
    const until = after(room.now, 4 * HOUR)
    room.does(ed, 'incident.hold', { reason: 'spare_part', until, note: 'Order 77' })
    expect(room.incident).toMatchObject({
      ...{ status: 'on_hold', ownerId: ed.id, stateSeq: 3 },
      hold: { reason: 'spare_part', until, note: 'Order 77' },
      quietSince: null,
    })
  })

  test('a time that has passed is refused, and so is what is no time', () => {
    const room = roomInProgress()
    expect(room.asks(ed, 'incident.hold', { until: after(room.now, 0) })).toBe('time-passed')
    for (const until of ['tomorrow', '9999999-01-01', '0026-03-05T12:00:00Z']) {
      expect(room.send(ed, 'incident.hold', { reason: 'spare_part', until, stateSeq: 2 })).toMatchObject({
        code: 'bad-input',
      })
    }
  })

  test('an area that does not pause refuses it; what is on hold there already still resumes', () => {
    const room = roomInProgress({ area: { onHold: false } })
    expect(room.asks(ed, 'incident.hold')).toBe('switched-off')
  })

  test('handing over keeps the hold; closing and returning end it', () => {
    const room = bring(roomInProgress(), 'on_hold')
    const { hold } = room.incident
    room.does(ed, 'incident.hand-over')
    expect(room.incident).toMatchObject({ status: 'on_hold', hold, ownerId: eva.id })
    room.does(eva, 'incident.return')
    expect(room.incident).toMatchObject({ status: 'open', hold: null })
  })
})

describe('resuming', () => {
  test('the owner resumes whenever he wants', () => {
    const room = bring(roomInProgress(), 'on_hold', 'technician')
    room.does(ed, 'incident.resume')
    expect(room.incident).toMatchObject({ status: 'in_progress', ownerId: ed.id, hold: null, quietSince: null })
  })

  test('Fieldline resumes at the agreed time, not before', () => {
    const room = roomInProgress()
    room.does(ed, 'incident.hold', { reason: 'appointment', until: after(room.now, HOUR) })
    room.wait(HOUR - 1)
    expect(room.asks(SYSTEM, 'incident.resume')).toBe('not-due')
    room.wait(1)
    room.does(SYSTEM, 'incident.resume')
    expect(room.incident).toMatchObject({ status: 'in_progress', hold: null })
  })

  test('an ordinary message does not end a wait for a part; needing help now does', () => {
    const room = bring(roomInProgress(), 'on_hold', 'spare_part')
    room.does(tina, 'message.post', { text: 'ok thanks' })
    expect(room.incident).toMatchObject({ status: 'on_hold', messageCount: 1, hold: { until: null } })
    expect(room.asks(SYSTEM, 'incident.resume')).toBe('not-due')
    room.does(tina, 'incident.resume', { note: 'It smokes' })
    expect(room.incident.status).toBe('in_progress')
    expect(room.entries.at(-1)?.fact).toEqual({ note: 'It smokes', urgent: true })
  })

  test('the creator’s message, nobody else’s, ends a wait for him: Fieldline resumes at once', () => {
    const room = bring(fullRoom(), 'on_hold', 'technician')
    expect(room.asks(tina, 'incident.resume')).toBe('just-write')
    room.does(tom, 'message.post')
    expect(room.asks(SYSTEM, 'incident.resume')).toBe('not-due')
    room.does(tina, 'message.post')
    room.does(ed, 'message.post')
    room.wait(DAY)
    room.does(SYSTEM, 'incident.resume')
    expect(room.incident).toMatchObject({ status: 'in_progress', hold: null, quietSince: null })
  })
})
