import { expect, test } from 'vitest'
import { blankIncident } from '../../lib/incident/blank'
import type { Me } from '../../lib/wire'
import { drawRoom } from './draw'
import type { OutboxItem, Room } from './state'

const AREA = '0191a000-0000-7000-8000-0000000000a1'
const INCIDENT = '0191a000-0000-7000-8000-000000000001'
const SAMUEL = '0191a000-0000-7000-8000-000000000002'
const WRITTEN_AT = Date.parse('2026-11-03T09:31:00Z')

const samuel: Me = {
  id: SAMUEL,
  name: 'Samuel Osei',
  title: 'Fitter',
  roles: ['technician'],
  active: true,
  availability: 'available',
  email: 'samuel@example.org',
  locale: null,
  theme: null,
  areaIds: [AREA],
}
const room: Room = {
  incident: blankIncident(INCIDENT),
  entries: [],
  amendments: [],
  access: 'room',
  loaded: true,
  marks: {},
  mine: { delivered: 0, read: 0 },
  unread: 0,
}
const opening: OutboxItem = {
  command: {
    id: '0191a000-0000-7000-8000-000000000003',
    incidentId: INCIDENT,
    name: 'incident.open',
    input: { areaId: AREA, creatorId: SAMUEL, title: '', description: 'Pump P-204 trips' },
  },
  writtenAt: WRITTEN_AT,
  state: 'waiting',
}

test('a new incident is drawn whole before the server knows of it', () => {
  const { incident, items } = drawRoom(room, [opening], { me: samuel, people: {}, areas: [], clockOffset: 1_000 })
  expect(incident).toMatchObject({ status: 'open', number: 0, creatorId: SAMUEL, description: 'Pump P-204 trips' })
  expect(incident.createdAt).toBe('2026-11-03T09:31:01.000Z')
  expect(items.map((item) => item.kind)).toEqual(['event', 'description'])
})
