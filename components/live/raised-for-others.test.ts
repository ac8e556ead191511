import { expect, test } from 'vitest'
import { blankIncident } from '../../lib/incident/blank'
import { ed, id, NORTH, tina } from '../../lib/testing/people'
import { stateFrom, withListChange } from './reduce-lists'
import { withNewRoom } from './reduce-rooms'
import type { OutboxItem } from './state'

const INCIDENT = id(9_001)
const none = { inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
const now = '2026-11-03T09:31:00Z'

function edRaised(creatorId: string, answered?: number) {
  const me = { ...ed, title: '', email: 'ed@example.org', locale: null, theme: null }
  const input = { areaId: NORTH, creatorId, title: 'Pump', description: '' }
  const command = { id: id(9_002), incidentId: INCIDENT, name: 'incident.open' as const, input }
  const item: OutboxItem = { command, writtenAt: 0, state: 'sending', ...(answered && { answered }) }
  const state = withNewRoom(stateFrom({ now, lists: { ...none, me, areas: [] } }), INCIDENT)
  const incident = { ...blankIncident(INCIDENT), seq: 1, number: 4828, areaId: NORTH, creatorId }
  return withListChange({ ...state, outbox: [item] }, { kind: 'waiting', incident, people: [] })
}

test('an incident raised for somebody else leaves the outbox and its blank room once it waits in the list', () => {
  const state = edRaised(tina.id, 1)
  expect(state.outbox).toEqual([])
  expect(state.rooms).toEqual({})
  expect(state.waiting[INCIDENT]?.number).toBe(4828)
})

test('one’s own new incident stays open while its entry is on the way', () => {
  const state = edRaised(ed.id)
  expect(state.outbox).toHaveLength(1)
  expect(state.rooms[INCIDENT]).toBeDefined()
})
