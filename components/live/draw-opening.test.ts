import { expect, test } from 'vitest'
import { blankIncident } from '../../lib/incident/blank'
import { CAST, id, NORTH, tina } from '../../lib/testing/people'
import { drawRoom, type DrawnBy } from './draw'
import type { OutboxItem, Room } from './state'

const INCIDENT = id(9_001)
const opening: OutboxItem = {
  command: {
    id: id(9_002),
    incidentId: INCIDENT,
    name: 'incident.open',
    input: { areaId: NORTH, creatorId: tina.id, title: '', description: 'Pump P-204 trips' },
  },
  writtenAt: Date.parse('2026-11-03T09:31:00Z'),
  state: 'waiting',
}
const by: DrawnBy = {
  me: { ...tina, title: '', email: 'tina@example.org', locale: null, theme: null },
  people: Object.fromEntries(CAST.map((each) => [each.id, { ...each, title: '' }])),
  areas: [],
  clockOffset: 1_000,
}

function room(incident: Room['incident']): Room {
  const mine = { delivered: 0, read: 0 }
  return { incident, entries: [], amendments: [], access: 'room', loaded: true, marks: {}, mine, unread: 0 }
}

test('a new incident is drawn whole before the server knows of it', () => {
  const { incident, items } = drawRoom(room(blankIncident(INCIDENT)), [opening], by)
  expect(incident).toMatchObject({ status: 'open', number: 0, creatorId: tina.id, description: 'Pump P-204 trips' })
  expect(incident.createdAt).toBe('2026-11-03T09:31:01.000Z')
  expect(items.map((item) => item.kind)).toEqual(['event', 'description'])
})

test('an incident that the server has made is drawn as the server says, whatever the outbox still holds', () => {
  const made = { ...blankIncident(INCIDENT), seq: 1, number: 4828, areaId: NORTH, creatorId: tina.id, title: 'Pump' }
  expect(drawRoom(room(made), [opening], by).incident).toBe(made)
})
