import type { Entry } from '../../lib/incident/entry'
import type { Incident, Seat } from '../../lib/incident/incident'

/** How incidents and entries lie in their tables: the only file that knows, with append.ts, which writes them. */

export type IncidentRow = {
  id: string
  number: number
  area_id: string
  seq: number
  status: Incident['status']
  outcome: Incident['outcome']
  title: string
  description: string
  creator_id: string
  reporter_id: string
  owner_id: string | null
  last_owner_id: string | null
  state_seq: number
  undoable_seq: number | null
  details_seq: number
  created_at: Date
  waiting_since: Date
  state_at: Date
  came_back: Incident['cameBack']
  message_count: number
  asking: string[]
  last_activity_at: Date
  last_message: Incident['lastMessage']
  seats: Seat[] | null
}

/** Selects incidents `i` with their seats; the caller adds WHERE and ORDER. */
export const SELECT_INCIDENT = `
  SELECT i.*, (
    SELECT json_agg(json_build_object('personId', s.person_id, 'role', s.role, 'seated', s.seated, 'sinceSeq', s.since_seq)
                    ORDER BY s.since_seq, s.person_id)
      FROM seat s WHERE s.incident_id = i.id
  ) AS seats FROM incident i`

export function incidentFromRow(row: IncidentRow): Incident {
  return {
    id: row.id,
    number: row.number,
    areaId: row.area_id,
    seq: row.seq,
    status: row.status,
    outcome: row.outcome,
    title: row.title,
    description: row.description,
    creatorId: row.creator_id,
    reporterId: row.reporter_id,
    ownerId: row.owner_id,
    lastOwnerId: row.last_owner_id,
    stateSeq: row.state_seq,
    undoableSeq: row.undoable_seq,
    stateAt: row.state_at.toISOString(),
    detailsSeq: row.details_seq,
    createdAt: row.created_at.toISOString(),
    waitingSince: row.waiting_since.toISOString(),
    cameBack: row.came_back,
    seats: row.seats ?? [],
    asking: row.asking,
    messageCount: row.message_count,
    lastActivityAt: row.last_activity_at.toISOString(),
    lastMessage: row.last_message,
  }
}

export type EntryRow = {
  incident_id: string
  seq: number
  at: Date
  by_id: string
  command_id: string
  body_hash: string
  type: string
  fact: unknown
  ref_seq: number | null
}

export function entryFromRow(row: EntryRow): Entry {
  const { incident_id, seq, at, by_id, command_id, type, fact, ref_seq } = row
  const entry: Entry = {
    incidentId: incident_id,
    seq,
    at: at.toISOString(),
    by: by_id,
    commandId: command_id,
    type,
    fact,
  }
  return ref_seq === null ? entry : { ...entry, ref: ref_seq }
}
