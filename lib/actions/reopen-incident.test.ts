import { describe, expect, test } from 'vitest'
import { isSeated } from '../incident/incident'
import { ada, dana, ed, emil, eva, mia, tina, tom } from '../testing/people'
import { DAY, emptyRoom } from '../testing/room'
import { closedRoom, fullRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('re-opening an incident', () => {
  test('the technician re-opens it: it waits again, without an owner, marked as re-opened (PRODUCT T12a)', () => {
    const room = closedRoom()
    const { createdAt } = room.incident
    room.wait(2 * DAY)
    room.does(tina, 'incident.reopen')
    const at = new Date(room.now).toISOString()
    expect(room.incident).toMatchObject({ status: 'open', ownerId: null, lastOwnerId: ed.id, outcome: null })
    expect(room.incident).toMatchObject({ cameBack: 'reopened', waitingSince: at, createdAt })
  })

  test('entering open, experts become former, technicians stay, and only the creator writes', () => {
    const room = fullRoom()
    room.does(ed, 'incident.close')
    room.does(tina, 'incident.reopen')
    expect(room.incident.seats.filter((seat) => seat.seated).map((seat) => seat.personId)).toEqual([tina.id, tom.id])
    expect(room.asks(tina, 'message.post')).toBe('allowed')
    expect(room.asks(tom, 'message.post')).toBe('not-yet-accepted')
  })

  test('the last owner re-opens it and owns it at once (PRODUCT T12b)', () => {
    const room = closedRoom()
    const { waitingSince } = room.incident
    room.wait(DAY)
    room.does(ed, 'incident.reopen')
    expect(room.incident).toMatchObject({ status: 'in_progress', ownerId: ed.id, outcome: null, waitingSince })
  })

  test('a last owner who had left the closed room takes his seat again', () => {
    const room = closedRoom()
    room.does(ed, 'participant.leave')
    room.does(ed, 'incident.reopen')
    expect(isSeated(room.incident, ed.id)).toBe(true)
  })

  test('an admin re-opens it into the waiting list, however long ago it closed (PRODUCT T12c)', () => {
    const room = closedRoom()
    room.wait(400 * DAY)
    room.does(ada, 'incident.reopen')
    expect(room.incident).toMatchObject({ status: 'open', ownerId: null, lastOwnerId: ed.id, cameBack: 'reopened' })
  })

  test('thirty days later it is too late for technician and last owner (PRODUCT T12d)', () => {
    const room = closedRoom()
    room.wait(30 * DAY)
    expect(room.asks(tina, 'incident.reopen')).toBe('allowed')
    expect(room.asks(ed, 'incident.reopen')).toBe('allowed')
    room.wait(1)
    expect(room.refusal(tina, 'incident.reopen')).toMatchObject({ code: 'reopen-too-late', params: { days: 30 } })
    expect(room.asks(ed, 'incident.reopen')).toBe('reopen-too-late')
  })

  test('a last owner who is an admin too: he owns it again in time, later it goes to the waiting list', () => {
    const room = waitingRoom()
    room.does(mia, 'incident.accept')
    room.does(mia, 'incident.close')
    expect(room.asks(mia, 'incident.reopen')).toBe('allowed')
    room.wait(31 * DAY)
    room.does(mia, 'incident.reopen')
    expect(room.incident).toMatchObject({ status: 'open', ownerId: null })
  })

  test('a last owner who is no active expert of the area any more cannot; the technician still can (X18)', () => {
    const room = closedRoom()
    room.change(ed, { roles: ['technician'] })
    expect(room.asks(ed, 'incident.reopen')).toBe('not-allowed')
    room.change(ed, { roles: ['expert'], areaIds: [] })
    expect(room.asks(ed, 'incident.reopen')).toBe('not-allowed')
    room.does(tina, 'incident.reopen')
    expect(room.incident.status).toBe('open')
  })

  test('somebody who owned it before the last owner cannot re-open it', () => {
    const room = roomInProgress()
    room.does(ed, 'incident.hand-over', { personId: eva.id })
    room.does(eva, 'incident.close')
    expect(room.asks(ed, 'incident.reopen')).toBe('not-allowed')
    expect(room.asks(eva, 'incident.reopen')).toBe('allowed')
  })

  test('a deactivated technician’s incident is re-opened by an admin only, or its last owner (X8)', () => {
    const room = closedRoom()
    room.change(tina, { active: false })
    expect(room.asks(tina, 'incident.reopen')).toBe('not-found')
    expect(room.asks(ada, 'incident.reopen')).toBe('allowed')
  })

  test('a withdrawn incident, never owned, is re-opened by the technician', () => {
    const room = waitingRoom()
    room.does(tina, 'incident.withdraw')
    expect(room.asks(ed, 'incident.reopen')).toBe('not-allowed')
    room.does(tina, 'incident.reopen')
    expect(room.incident).toMatchObject({ status: 'open', lastOwnerId: null })
  })

  test('other participants and experts of the area cannot re-open', () => {
    const room = fullRoom()
    room.does(ed, 'incident.close')
    for (const person of [tom, eva, emil]) expect(room.asks(person, 'incident.reopen')).toBe('not-allowed')
  })

  test('what is not closed is not re-opened', () => {
    expect(waitingRoom().asks(tina, 'incident.reopen')).toBe('not-closed')
    expect(roomInProgress().asks(ed, 'incident.reopen')).toBe('not-closed')
  })

  test('technician and last owner re-open at once: the second is told', () => {
    const room = closedRoom()
    const { stateSeq } = room.incident
    room.does(tina, 'incident.reopen')
    room.does(emil, 'incident.accept')
    room.does(emil, 'incident.close')
    expect(room.refusal(tina, 'incident.reopen', { stateSeq })).toMatchObject({
      code: 'stale',
      details: { status: 'closed', stateSeq: 6 },
    })
  })

  test('an expert who raised it himself re-opens it as its creator: into the waiting list', () => {
    const room = emptyRoom()
    room.does(dana, 'incident.open', { creatorId: dana.id })
    room.does(ed, 'incident.accept')
    room.does(ed, 'incident.close')
    room.does(dana, 'incident.reopen')
    expect(room.incident).toMatchObject({ status: 'open', ownerId: null })
  })
})
