import { describe, expect, test } from 'vitest'
import { ada, ed, eva, tina } from '../testing/people'
import { MINUTE } from '../testing/room'
import { bring, roomInProgress, waitingRoom } from '../testing/rooms'

describe('taking an acceptance back', () => {
  test('the owner takes it back within a minute: it waits again as if it had not been accepted', () => {
    const room = waitingRoom()
    room.wait(5 * MINUTE)
    const { waitingSince } = room.incident
    room.does(ed, 'incident.accept')
    room.wait(MINUTE)
    room.does(ed, 'incident.undo-accept')
    expect(room.incident).toMatchObject({ status: 'open', ownerId: null, cameBack: null, waitingSince })
    expect(room.incident.seats.find((seat) => seat.personId === ed.id)?.seated).toBe(false)
  })

  test('an incident that had come back is still marked so', () => {
    const room = roomInProgress()
    room.does(ed, 'incident.return')
    room.does(eva, 'incident.accept')
    room.does(eva, 'incident.undo-accept')
    expect(room.incident.cameBack).toBe('returned')
  })

  test('after a minute it is too late', () => {
    const room = roomInProgress()
    room.wait(MINUTE + 1)
    expect(room.asks(ed, 'incident.undo-accept')).toBe('undo-too-late')
  })

  test('after the owner has answered it is too late; what the technician writes does not matter', () => {
    const room = roomInProgress()
    room.does(tina, 'message.post')
    expect(room.asks(ed, 'incident.undo-accept')).toBe('allowed')
    room.does(ed, 'message.post')
    expect(room.asks(ed, 'incident.undo-accept')).toBe('undo-too-late')
    room.does(tina, 'message.post')
    expect(room.asks(ed, 'incident.undo-accept')).toBe('undo-too-late')
  })

  test('only an accept is taken back: not an assignment, a hand-over, a re-opening', () => {
    const assigned = waitingRoom()
    assigned.does(ada, 'incident.assign')
    expect(assigned.asks(eva, 'incident.undo-accept')).toBe('undo-too-late')
    const handedOver = roomInProgress()
    handedOver.does(ed, 'incident.hand-over')
    expect(handedOver.asks(eva, 'incident.undo-accept')).toBe('undo-too-late')
    const reopened = roomInProgress()
    reopened.does(ed, 'incident.close')
    reopened.does(ed, 'incident.reopen')
    expect(reopened.asks(ed, 'incident.undo-accept')).toBe('undo-too-late')
  })

  test('only the owner takes it back', () => {
    const room = roomInProgress()
    for (const person of [tina, eva, ada]) expect(room.asks(person, 'incident.undo-accept')).toBe('owner-only')
  })

  test('it is refused when the state is not the one he saw', () => {
    const room = roomInProgress()
    expect(room.asks(ed, 'incident.undo-accept', { stateSeq: 1 })).toBe('stale')
    bring(room, 'on_hold')
    expect(room.asks(ed, 'incident.undo-accept')).toBe('stale')
  })
})
