import { describe, expect, test } from 'vitest'
import { headerOf } from '../incident/redact'
import { SYSTEM } from '../people'
import { ada, dana, ed, id, mia, NORTH, sam, SOUTH, sue, tina, tom } from '../testing/people'
import { emptyRoom } from '../testing/room'
import { waitingRoom } from '../testing/rooms'

describe('raising an incident (PRODUCT T1)', () => {
  test('a technician raises an incident: it waits in the area, without an owner, with the technician in it', () => {
    const { incident, now } = waitingRoom()
    const at = new Date(now).toISOString()
    expect(incident).toMatchObject({ status: 'open', ownerId: null, lastOwnerId: null, outcome: null, areaId: NORTH })
    expect(incident).toMatchObject({ creatorId: tina.id, reporterId: tina.id, number: 4821, title: 'Conveyor 4 stops' })
    expect(incident.seats).toEqual([{ personId: tina.id, role: 'technician', seated: true, sinceSeq: 1 }])
    expect(incident).toMatchObject({ createdAt: at, waitingSince: at, stateAt: at, lastActivityAt: at, cameBack: null })
  })

  test('an expert raises an incident on behalf of a technician: both are remembered, the technician sits in it', () => {
    const room = emptyRoom()
    const entry = room.does(ed, 'incident.open', { creatorId: tina.id })
    expect(entry.by).toBe(ed.id)
    expect(room.incident).toMatchObject({ creatorId: tina.id, reporterId: ed.id })
    expect(room.incident.seats.map((seat) => seat.personId)).toEqual([tina.id])
  })

  test('an admin raises an incident on behalf of a technician, but not for himself', () => {
    expect(emptyRoom().asks(ada, 'incident.open', { creatorId: tina.id })).toBe('allowed')
    expect(emptyRoom().asks(ada, 'incident.open', { creatorId: ada.id })).toBe('not-allowed')
  })

  test('an expert raises an incident for himself; somebody else will have to take it (X20)', () => {
    const room = emptyRoom()
    room.does(ed, 'incident.open', { creatorId: ed.id })
    expect(room.incident.seats).toMatchObject([{ personId: ed.id, role: 'technician' }])
    expect(room.asks(ed, 'incident.accept')).toBe('own-incident')
  })

  test('a technician cannot raise an incident for a colleague', () => {
    expect(emptyRoom().asks(tom, 'incident.open', { creatorId: tina.id })).toBe('not-allowed')
  })

  test('nobody raises an incident in an area he does not belong to', () => {
    expect(emptyRoom().asks(sue, 'incident.open', { creatorId: sue.id })).toBe('not-your-area')
    expect(emptyRoom().asks(sam, 'incident.open')).toBe('not-your-area')
    expect(emptyRoom().asks(tina, 'incident.open', { areaId: SOUTH })).toBe('not-your-area')
    expect(emptyRoom().asks(tina, 'incident.open', { areaId: id(999) })).toBe('not-your-area')
  })

  test('the technician it is raised for must belong to the area, be active, and exist', () => {
    const room = emptyRoom()
    expect(room.asks(ed, 'incident.open', { creatorId: sue.id })).toBe('person-unsuitable')
    expect(room.asks(ed, 'incident.open', { creatorId: ada.id })).toBe('person-unsuitable')
    expect(room.asks(ed, 'incident.open', { creatorId: id(999) })).toBe('person-unsuitable')
    room.change(tina, { active: false })
    expect(room.asks(ed, 'incident.open')).toBe('person-unsuitable')
  })

  test('somebody deactivated, and Fieldline itself, raise nothing', () => {
    const room = emptyRoom()
    room.change(tina, { active: false })
    expect(room.asks(tina, 'incident.open')).toBe('not-allowed')
    expect(room.asks(SYSTEM, 'incident.open')).toBe('not-allowed')
  })

  test('title and description may be empty (X28), and spaces around them go away', () => {
    const room = emptyRoom()
    room.send(tina, 'incident.open', { areaId: NORTH, creatorId: tina.id })
    expect(room.incident).toMatchObject({ title: '', description: '' })
    const other = emptyRoom()
    other.does(tina, 'incident.open', { title: '  Conveyor 4  ', description: ' It beeps.\n' })
    expect(other.incident).toMatchObject({ title: 'Conveyor 4', description: 'It beeps.' })
  })

  test('what was said of machine and people is a fact that stays; unsaid it is unknown, as before anybody was asked', () => {
    const room = emptyRoom()
    const said = { machine: 'stands', people: 'hurt' } as const
    expect(room.does(tina, 'incident.open', { situation: said }).fact).toMatchObject({ situation: said })
    room.does(tina, 'incident.edit', { title: 'Conveyor 4', description: 'It beeps' })
    expect(room.incident.situation).toEqual(said)
    expect(headerOf(room.incident).situation).toEqual(said)
    const other = emptyRoom()
    expect(other.does(tina, 'incident.open').fact).not.toHaveProperty('situation')
    expect(other.incident.situation).toBeNull()
  })

  test('people with two roles raise incidents in either', () => {
    expect(emptyRoom().asks(dana, 'incident.open', { creatorId: dana.id })).toBe('allowed')
    expect(emptyRoom().asks(dana, 'incident.open', { creatorId: tina.id })).toBe('allowed')
    expect(emptyRoom().asks(mia, 'incident.open', { creatorId: tina.id })).toBe('allowed')
  })
})
