import type { Entry } from '../../lib/incident/entry'
import { expiryOf } from '../../lib/incident/due'
import type { Hold, Incident, Seat } from '../../lib/incident/incident'
import { STATUSES, type Status } from '../../lib/incident/status'

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
  asset_id: string | null
  asset_label: string | null
  asset_name: string | null
  situation: Incident['situation']
  creator_id: string
  reporter_id: string
  owner_id: string | null
  last_owner_id: string | null
  state_seq: number
  undoable_seq: number | null
  details_seq: number
  created_at: Date
  waiting_since: Date
  accepted_at: Date | null
  state_at: Date
  came_back: Incident['cameBack']
  hold_reason: Hold['reason'] | null
  hold_until: Date | null
  hold_note: string | null
  quiet_since: Date | null
  reminded: boolean
  bounces: number
  nudged_at: Date | null
  late_seq: number | null
  message_count: number
  asking: string[]
  answers: Incident['answers']
  guests: Incident['guests']
  last_activity_at: Date
  last_message: Incident['lastMessage']
  seats: Seat[] | null
}

/** Every status but closed. */
export const UNFINISHED = STATUSES.filter((status) => status !== 'closed')

/** SQL for an incident aliased `i`: whether it has one of these, which an index finds. */
export const hasStatus = (statuses: readonly Status[]) =>
  `i.status IN (${statuses.map((status) => `'${status}'`).join(', ')})`

/** SQL for an incident aliased `i`: there are few of them, however many there were. */
export const IS_UNFINISHED = hasStatus(UNFINISHED)

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
    asset:
      row.asset_id === null ? null : { id: row.asset_id, label: row.asset_label ?? '', name: row.asset_name ?? '' },
    situation: row.situation,
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
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    cameBack: row.came_back,
    hold: holdFromRow(row),
    quietSince: row.quiet_since?.toISOString() ?? null,
    reminded: row.reminded,
    bounces: row.bounces,
    nudgedAt: row.nudged_at?.toISOString() ?? null,
    lateSeq: row.late_seq,
    seats: row.seats ?? [],
    asking: row.asking,
    answers: row.answers,
    guests: row.guests,
    messageCount: row.message_count,
    lastActivityAt: row.last_activity_at.toISOString(),
    lastMessage: row.last_message,
  }
}

function holdFromRow({ hold_reason: reason, hold_until: until, hold_note: note }: IncidentRow): Hold | null {
  return reason && { reason, until: until?.toISOString() ?? null, note: note ?? '' }
}

/** Every column of an incident with what is written into it. */
const COLUMNS: [name: string, value: (incident: Incident) => unknown][] = [
  ['id', ({ id }) => id],
  ['number', ({ number }) => number],
  ['area_id', ({ areaId }) => areaId],
  ['seq', ({ seq }) => seq],
  ['status', ({ status }) => status],
  ['outcome', ({ outcome }) => outcome],
  ['title', ({ title }) => title],
  ['description', ({ description }) => description],
  ['asset_id', ({ asset }) => asset?.id],
  ['asset_label', ({ asset }) => asset?.label],
  ['asset_name', ({ asset }) => asset?.name],
  ['situation', ({ situation }) => situation],
  ['creator_id', ({ creatorId }) => creatorId],
  ['reporter_id', ({ reporterId }) => reporterId],
  ['owner_id', ({ ownerId }) => ownerId],
  ['last_owner_id', ({ lastOwnerId }) => lastOwnerId],
  ['state_seq', ({ stateSeq }) => stateSeq],
  ['undoable_seq', ({ undoableSeq }) => undoableSeq],
  ['details_seq', ({ detailsSeq }) => detailsSeq],
  ['created_at', ({ createdAt }) => createdAt],
  ['waiting_since', ({ waitingSince }) => waitingSince],
  ['accepted_at', ({ acceptedAt }) => acceptedAt],
  ['state_at', ({ stateAt }) => stateAt],
  ['came_back', ({ cameBack }) => cameBack],
  ['hold_reason', ({ hold }) => hold?.reason],
  ['hold_until', ({ hold }) => hold?.until],
  ['hold_note', ({ hold }) => hold?.note],
  ['quiet_since', ({ quietSince }) => quietSince],
  ['reminded', ({ reminded }) => reminded],
  ['bounces', ({ bounces }) => bounces],
  ['nudged_at', ({ nudgedAt }) => nudgedAt],
  ['late_seq', ({ lateSeq }) => lateSeq],
  ['asking', ({ asking }) => asking],
  ['answers', ({ answers }) => answers],
  ['guests', ({ guests }) => guests],
  ['guest_until', (incident) => guestUntil(incident)],
  ['message_count', ({ messageCount }) => messageCount],
  ['last_activity_at', ({ lastActivityAt }) => lastActivityAt],
  ['last_message', ({ lastMessage }) => lastMessage],
]
/** The names of all columns of an incident, for SQL. */
export const INCIDENT_COLUMNS = COLUMNS.map(([name]) => name).join(', ')

/** An incident as a row of its table, by column; the inverse of `incidentFromRow`, but for the seats. */
export function incidentRow(incident: Incident): Record<string, unknown> {
  return Object.fromEntries(COLUMNS.map(([name, value]) => [name, value(incident)]))
}

/** When the next guest's time ends: what the sweep looks for. */
function guestUntil(incident: Incident): string | undefined {
  const next = expiryOf(incident)
  return next && new Date(next.at).toISOString()
}

/** An entry with the digest of the command that made it. */
export type StoredEntry = Entry & { bodyHash: string }

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

/** Entries as one array a column, in the order of the table's columns. */
export function entryColumns(entries: readonly StoredEntry[]): unknown[] {
  return [
    plainArray(entries.map((entry) => entry.incidentId)),
    plainArray(entries.map((entry) => entry.seq)),
    plainArray(entries.map((entry) => entry.at)),
    plainArray(entries.map((entry) => entry.by)),
    plainArray(entries.map((entry) => entry.commandId)),
    entries.map((entry) => entry.bodyHash),
    entries.map((entry) => entry.type),
    entries.map((entry) => JSON.stringify(entry.fact)),
    plainArray(entries.map((entry) => entry.ref)),
  ]
}

/** PostgreSQL's text of an array of ids, numbers or times, none of which needs the quotes that the driver looks for in each. */
export function plainArray(values: readonly (string | number | null | undefined)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`
}
