import { expect, test } from 'vitest'
import { blankIncident } from '../../lib/incident/blank'
import type { Incident } from '../../lib/incident/incident'
import { refuse } from '../../lib/refusals'
import type { Me } from '../../lib/wire'
import type { OutboxItem, Room } from '../live/state'
import { myIncidents } from './my-incidents'

const AREA = '0191a000-0000-7000-8000-0000000000a1'
const samuel: Me = {
  id: '0191a000-0000-7000-8000-000000000002',
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
const by = { me: samuel, people: {}, areas: [], clockOffset: 0 }

function room(part: Partial<Incident>): Room {
  const seat = { personId: samuel.id, role: 'technician' as const, seated: true, sinceSeq: 1 }
  const incident = {
    ...blankIncident('4821'),
    number: 4821,
    areaId: AREA,
    creatorId: samuel.id,
    seq: 1,
    seats: [seat],
    ...part,
  }
  const mine = { delivered: 1, read: 1 }
  return { incident, entries: [], amendments: [], access: 'room', loaded: false, marks: {}, mine, unread: 0 }
}

function sent(incidentId: string, name: OutboxItem['command']['name'], input: unknown, at: string): OutboxItem {
  return { command: { id: `${name} ${at}`, incidentId, name, input }, writtenAt: Date.parse(at), state: 'waiting' }
}

const opening = sent(
  'new',
  'incident.open',
  { areaId: AREA, creatorId: samuel.id, title: '', description: 'Belt slips' },
  '2026-11-03T09:31:00.000Z',
)

test('an incident that only this device knows is listed like the others, newest activity first', () => {
  const rooms = [
    room({ id: 'a', lastActivityAt: '2026-11-03T09:00:00.000Z' }),
    room({ id: 'b', lastActivityAt: '2026-11-03T09:45:00.000Z' }),
    room({ id: 'new', number: 0 }),
  ]
  const list = myIncidents(rooms, [opening], by)
  expect(list.map(({ incident }) => incident.id)).toEqual(['b', 'new', 'a'])
  expect(list[1]).toMatchObject({ opening, incident: { number: 0, description: 'Belt slips', situation: null } })
})

test('what waits for this person’s verdict comes first, whatever happened since elsewhere', () => {
  const proposed = { status: 'resolved', ownerId: 'aya' } as const
  const rooms = [
    room({ id: 'a', lastActivityAt: '2026-11-03T09:45:00.000Z' }),
    room({ id: 'b', lastActivityAt: '2026-11-03T09:00:00.000Z', ...proposed }),
    room({ id: 'c', lastActivityAt: '2026-11-03T09:50:00.000Z', ...proposed, creatorId: 'priya' }),
  ]
  expect(myIncidents(rooms, [], by).map(({ incident }) => incident.id)).toEqual(['b', 'c', 'a'])
})

test('what was tapped is known of an incident that only this device has', () => {
  const input = { areaId: AREA, creatorId: samuel.id, title: '', description: '', situation: { people: 'hurt' } }
  const [mine] = myIncidents([], [sent('new', 'incident.open', input, '2026-11-03T09:31:00.000Z')], by)
  expect(mine?.incident.situation).toEqual({ people: 'hurt' })
})

test('what was written stays readable when the server refused to make the incident', () => {
  const refused: OutboxItem = { ...opening, state: 'refused', refusal: refuse('not-allowed') }
  const [mine] = myIncidents([], [refused], by)
  expect(mine).toMatchObject({ opening: refused, incident: { description: 'Belt slips' } })
})

test('an unsent message counts as the last word and brings its incident up', () => {
  const rooms = [
    room({ id: 'a', lastActivityAt: '2026-11-03T09:00:00.000Z' }),
    room({ id: 'b', lastActivityAt: '2026-11-03T09:20:00.000Z' }),
  ]
  const message = sent('a', 'message.post', { text: 'The gauge reads zero.' }, '2026-11-03T09:30:00.000Z')
  const [first] = myIncidents(rooms, [message], by)
  expect(first?.incident).toMatchObject({ id: 'a', lastMessage: { by: samuel.id, text: 'The gauge reads zero.' } })
})
