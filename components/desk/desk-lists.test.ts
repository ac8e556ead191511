import { describe, expect, it } from 'vitest'
import { blankIncident } from '../../lib/incident/blank'
import type { Incident } from '../../lib/incident/incident'
import type { Room } from '../live/state'
import { deskLists, type ListSource } from './desk-lists'

const AYA = '0191f5a0-0000-7000-8000-00000000000a'
const TOM = '0191f5a0-0000-7000-8000-00000000000b'
const SAMUEL = '0191f5a0-0000-7000-8000-00000000000c'
const STEAM = '0191f5a0-0000-7000-8000-0000000000a1'

const aya = {
  ...{ id: AYA, name: 'Aya Nakamura', title: '', roles: ['expert'] as const, active: true, email: 'aya@example.org' },
  ...{ availability: 'available' as const, locale: null, theme: null, areaIds: [STEAM] },
}

function incident(id: string, change: Partial<Incident> = {}): Incident {
  return {
    ...blankIncident(id),
    ...{ number: 7, areaId: STEAM, seq: 1, stateSeq: 1, creatorId: SAMUEL, lastActivityAt: '2026-11-03T09:00:00Z' },
    ...{ seats: [{ personId: SAMUEL, role: 'technician' as const, seated: true, sinceSeq: 1 }] },
    ...change,
  }
}

function owned(id: string, change: Partial<Incident> = {}): Incident {
  const base = incident(id)
  const seats = [...base.seats, { personId: AYA, role: 'expert' as const, seated: true, sinceSeq: 2 }]
  return { ...base, status: 'in_progress', ownerId: AYA, lastOwnerId: AYA, seats, ...change }
}

function room(value: Incident, unread = 0, access: Room['access'] = 'room'): Room {
  return {
    ...{ incident: value, entries: [], amendments: [], access, loaded: false, marks: {}, unread },
    mine: { delivered: 0, read: 0 },
  }
}

function source(change: Partial<ListSource>): ListSource {
  return { rooms: {}, waiting: {}, outbox: [], me: aya, people: {}, areas: [], clockOffset: 0, ...change }
}

function asked(incidentId: string, name: 'incident.accept' | 'incident.undo-accept', input: object = {}) {
  const command = { id: `${incidentId}-command`, incidentId, name, input }
  return { command, writtenAt: Date.parse('2026-11-03T09:00:10Z'), state: 'sending' as const }
}

describe('the lists of the desk', () => {
  it('moves an accepted incident to mine before the server has answered', () => {
    const lists = deskLists(source({ waiting: { a: incident('a') }, outbox: [asked('a', 'incident.accept')] }))
    expect(lists.waiting).toEqual([])
    expect(lists.mine.map((row) => row.incident.ownerId)).toEqual([AYA])
    expect(lists.load).toBe(1)
  })

  it('brings it back to the waiting list when the server refuses', () => {
    const refused = { ...asked('a', 'incident.accept'), state: 'refused' as const }
    const lists = deskLists(source({ waiting: { a: incident('a') }, outbox: [refused] }))
    expect(lists.waiting.map(({ id }) => id)).toEqual(['a'])
    expect(lists.mine).toEqual([])
  })

  it('puts an undone one back into the waiting list at once', () => {
    const mine = owned('a', { stateSeq: 2, undoableSeq: 2, seq: 2, stateAt: '2026-11-03T09:00:00Z' })
    const outbox = [asked('a', 'incident.undo-accept', { stateSeq: 2 })]
    const lists = deskLists(source({ rooms: { a: room(mine) }, outbox }))
    expect(lists.waiting.map(({ id }) => id)).toEqual(['a'])
    expect(lists.mine).toEqual([])
  })

  it('shows unread rooms first, then the last active', () => {
    const rooms = {
      a: room(owned('a', { lastActivityAt: '2026-11-03T09:30:00Z' })),
      b: room(owned('b', { lastActivityAt: '2026-11-03T09:10:00Z' }), 2),
      c: room(owned('c', { lastActivityAt: '2026-11-03T09:50:00Z' })),
    }
    expect(deskLists(source({ rooms })).mine.map((row) => row.incident.id)).toEqual(['b', 'c', 'a'])
  })

  it('counts neither rooms on hold nor those of other owners as load', () => {
    const rooms = {
      a: room(owned('a')),
      b: room(owned('b', { status: 'on_hold' })),
      c: room(owned('c', { ownerId: TOM })),
    }
    expect(deskLists(source({ rooms })).load).toBe(1)
  })

  it('lists neither a preview that is over nor the rooms of somebody else', () => {
    const taken = incident('a', { status: 'in_progress', ownerId: TOM })
    const lists = deskLists(source({ rooms: { a: room(taken, 0, 'preview') } }))
    expect([lists.waiting, lists.mine, lists.closed].flat()).toEqual([])
  })
})
