import { describe, expect, test } from 'vitest'
import { expiryOf } from '../incident/due'
import { guestHere } from '../incident/incident'
import { SYSTEM } from '../people'
import { ada, ed, emil, eva, gus, id, tina, tom } from '../testing/people'
import { DAY, MINUTE } from '../testing/room'
import { bring, roomInProgress, roomWithGuest } from '../testing/rooms'

const HOUR = 60 * MINUTE
const OPTIONS = { area: { guests: true } }

describe('inviting a guest', () => {
  test('the owner names him, and everybody reads until when the code can be used', () => {
    const room = roomInProgress(OPTIONS)
    room.does(ed, 'guest.invite', { label: 'Brandt Pumps', validHours: 2 })
    const [guest] = room.incident.guests
    expect(guest).toMatchObject({ label: 'Brandt Pumps', state: 'invited', hours: 24, personId: null })
    expect(Date.parse(guest?.until ?? '')).toBe(room.now + 2 * HOUR)
  })

  test('is off unless the area has it on, and needs somebody to call him by', () => {
    expect(roomInProgress().asks(ed, 'guest.invite')).toBe('guests-off')
    expect(roomInProgress(OPTIONS).asks(ed, 'guest.invite', { label: ' ' })).toBe('text-needed')
  })

  test('into a full room is refused, and so is coming into one that filled up meanwhile (X12)', () => {
    const room = roomInProgress(OPTIONS)
    room.does(ed, 'guest.invite')
    room.does(ed, 'participant.add', { personId: tom.id })
    room.does(ed, 'participant.add', { personId: eva.id })
    expect(room.refusal(ed, 'guest.invite')).toMatchObject({ code: 'room-full', params: { cap: 4 } })
    expect(room.asks(SYSTEM, 'guest.join')).toBe('room-full')
    room.does(ed, 'participant.remove', { personId: tom.id })
    expect(room.asks(SYSTEM, 'guest.join')).toBe('allowed')
  })

  test('ends after twenty codes', () => {
    const room = roomInProgress(OPTIONS)
    for (let made = 0; made < 20; made += 1) {
      room.does(ed, 'guest.invite')
      room.does(ed, 'guest.revoke')
    }
    expect(room.asks(ed, 'guest.invite')).toBe('too-many-guests')
  })
})

describe('X25: a code', () => {
  test('lets one person in, once', () => {
    const room = roomWithGuest()
    expect(room.incident.seats).toContainEqual({ personId: gus.id, role: 'guest', seated: true, sinceSeq: 4 })
    expect(Date.parse(guestHere(room.incident, gus.id)?.until ?? '')).toBe(room.now + DAY)
    expect(room.asks(SYSTEM, 'guest.join', { personId: id(70) })).toBe('guest-code-used')
    expect(room.asks(ed, 'guest.revoke')).toBe('guest-code-used')
  })

  test('that expired, was taken back, or belongs to a closed room lets nobody in, each with its own word', () => {
    const expired = roomInProgress(OPTIONS)
    expired.does(ed, 'guest.invite', { validHours: 1 })
    expired.wait(HOUR)
    expect(expired.asks(SYSTEM, 'guest.join')).toBe('guest-code-expired')

    const revoked = roomInProgress(OPTIONS)
    revoked.does(ed, 'guest.invite')
    revoked.does(ada, 'guest.revoke')
    expect(revoked.asks(SYSTEM, 'guest.join')).toBe('guest-code-revoked')

    const closed = roomInProgress(OPTIONS)
    closed.does(ed, 'guest.invite')
    closed.does(ed, 'incident.close')
    expect(closed.asks(SYSTEM, 'guest.join')).toBe('closed-room')

    const unknown = roomInProgress(OPTIONS)
    expect(unknown.asks(SYSTEM, 'guest.join')).toBe('guest-code-wrong')
  })
})

describe('a guest', () => {
  test('writes like anybody in the room, and never owns it (X9)', () => {
    const room = roomWithGuest()
    expect(room.asks(gus, 'message.post')).toBe('allowed')
    expect(room.asks(ed, 'incident.hand-over', { personId: gus.id })).toBe('not-an-expert')
    expect(room.asks(ada, 'incident.hand-over', { personId: gus.id })).toBe('not-an-expert')
  })

  test('cannot be added to another room', () => {
    const room = roomInProgress(OPTIONS)
    expect(room.asks(ed, 'participant.add', { personId: gus.id })).toBe('person-unsuitable')
  })

  test('stays when the incident goes back to the list, and waits with the others for the next owner', () => {
    const room = bring(roomWithGuest(), 'open')
    expect(guestHere(room.incident, gus.id)).toBeDefined()
    expect(room.asks(gus, 'message.post')).toBe('not-yet-accepted')
    room.does(emil, 'incident.accept')
    expect(room.asks(gus, 'message.post')).toBe('allowed')
  })

  test('leaves freely, or is removed, and does not come back by his code', () => {
    const left = roomWithGuest()
    left.does(gus, 'participant.leave')
    expect(left.asks(gus, 'participant.leave')).toBe('not-found')
    const removed = roomWithGuest()
    removed.does(ed, 'participant.remove', { personId: gus.id })
    expect(removed.asks(SYSTEM, 'guest.join')).toBe('guest-code-used')
    expect(removed.asks(ed, 'participant.add', { personId: gus.id })).toBe('person-unsuitable')
  })
})

describe('X26: a guest’s time', () => {
  test('ends by itself, not a moment before, also after closing', () => {
    const room = bring(roomWithGuest(), 'closed')
    expect(expiryOf(room.incident)).toEqual({ act: 'guest.expire', at: room.now + DAY, personId: gus.id })
    room.wait(DAY - 1)
    expect(room.asks(SYSTEM, 'guest.expire')).toBe('not-due')
    room.wait(1)
    room.does(SYSTEM, 'guest.expire')
    expect(guestHere(room.incident, gus.id)).toBeUndefined()
    expect(expiryOf(room.incident)).toBeUndefined()
  })

  test('is extended by the owner from where it would end, for 30 days from now at most', () => {
    const room = roomWithGuest()
    room.wait(DAY - 10 * MINUTE)
    room.does(ed, 'guest.extend')
    expect(Date.parse(guestHere(room.incident, gus.id)?.until ?? '') - room.now).toBe(DAY + 10 * MINUTE)
    room.does(ed, 'guest.extend', { hours: 720 })
    expect(Date.parse(guestHere(room.incident, gus.id)?.until ?? '') - room.now).toBe(30 * DAY)
    expect(room.asks(ed, 'guest.extend', { personId: tina.id })).toBe('not-found')
  })
})
