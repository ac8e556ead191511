import { describe, expect, test } from 'vitest'
import { ada, dana, ed, emil, eva, id, mia, sam, tina, tom } from '../testing/people'
import { emptyRoom } from '../testing/room'
import { closedRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('assigning an incident (PRODUCT T4)', () => {
  test('an admin assigns a waiting incident to an expert of the area, who then owns it', () => {
    const room = waitingRoom()
    const entry = room.does(ada, 'incident.assign', { personId: eva.id })
    expect(entry).toMatchObject({ by: ada.id, fact: { personId: eva.id } })
    expect(room.incident).toMatchObject({ status: 'in_progress', ownerId: eva.id, lastOwnerId: eva.id })
    expect(room.incident.seats).toContainEqual({ personId: eva.id, role: 'expert', seated: true, sinceSeq: 2 })
  })

  test('an admin who is an expert too may assign it to himself', () => {
    expect(waitingRoom().asks(mia, 'incident.assign', { personId: mia.id })).toBe('allowed')
  })

  test('nobody but an admin assigns', () => {
    const room = waitingRoom()
    for (const person of [tina, ed, eva]) expect(room.asks(person, 'incident.assign')).toBe('not-allowed')
  })

  test('only an active expert of the area can be given it', () => {
    const room = waitingRoom()
    room.change(emil, { active: false })
    for (const personId of [tom.id, ada.id, sam.id, emil.id, id(999)]) {
      expect(room.asks(ada, 'incident.assign', { personId })).toBe('not-an-expert')
    }
  })

  test('nobody is assigned an incident he raised', () => {
    const room = emptyRoom()
    room.does(dana, 'incident.open', { creatorId: dana.id })
    expect(room.asks(ada, 'incident.assign', { personId: dana.id })).toBe('own-incident')
  })

  test('one that has an owner is already taken, a closed one does not wait', () => {
    expect(roomInProgress().refusal(ada, 'incident.assign')).toMatchObject({
      code: 'already-taken',
      params: { person: ed.id },
    })
    expect(closedRoom().asks(ada, 'incident.assign')).toBe('not-open')
  })

  test('an admin who saw an older state is told how it stands', () => {
    const room = roomInProgress()
    const { stateSeq } = room.incident
    room.does(ed, 'incident.return')
    expect(room.refusal(ada, 'incident.assign', { stateSeq })).toMatchObject({
      code: 'stale',
      details: { status: 'open' },
    })
  })
})
