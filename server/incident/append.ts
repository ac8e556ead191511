import type { Pool, PoolClient } from 'pg'
import type { Entry } from '../../lib/incident/entry'
import type { Incident, Seat } from '../../lib/incident/incident'
import { liveSessions } from './store'

/** The one place that writes incidents and entries. */

/** An entry with the digest of the command that made it. */
export type StoredEntry = Entry & { bodyHash: string }

/** What a write rests on: it happens only while these accounts are unchanged and these sessions alive. */
export type Guards = { accounts: { id: string; version: number }[]; sessions: string[] }

/** One incident's step from `before` (absent for a new one) to `after` by consecutive entries. */
export type Append = {
  before: Incident | undefined
  after: Incident
  entries: StoredEntry[]
  guards: Guards
  /** Seqs of the messages whose words are to be blanked in everything stored. */
  erase: number[]
}

/** `moved`: the stored incident is no longer at `before`; `guard`: an account or session changed; `repeat`: a command id is stored already. */
export type AppendResult = 'appended' | 'moved' | 'guard' | 'repeat'

/** Only counters and the preview line changed: such steps of many incidents are written in one statement. */
export function isLight({ before, after, erase }: Append): boolean {
  if (!before || erase.length > 0) return false
  return (Object.keys(after) as (keyof Incident)[]).every((key) => LIGHT.has(key) || after[key] === before[key])
}

const LIGHT = new Set<keyof Incident>(['seq', 'messageCount', 'lastActivityAt', 'lastMessage'])

const APPEND_LIGHT = `
  WITH target AS (
    SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::timestamptz[], $6::jsonb[])
      AS t(id, expected, seq, message_count, last_activity_at, last_message)
  ), guard AS (
    SELECT * FROM unnest($7::uuid[], $8::uuid[], $9::int[]) AS g(incident_id, person_id, version)
  ), pass AS (
    SELECT * FROM unnest($10::uuid[], $11::uuid[]) AS p(incident_id, session_id)
  ), broken AS (
    SELECT g.incident_id FROM guard g
      LEFT JOIN person p ON p.id = g.person_id AND p.version = g.version AND p.active WHERE p.id IS NULL
    UNION
    SELECT p.incident_id FROM pass p
      LEFT JOIN session s ON s.id = p.session_id AND s.ended_at IS NULL AND s.expires_at > now() WHERE s.id IS NULL
  ), locked AS MATERIALIZED (
    SELECT i.id FROM incident i JOIN target t ON t.id = i.id ORDER BY i.id FOR UPDATE OF i
  ), moved AS (
    UPDATE incident i SET seq = t.seq, message_count = t.message_count, last_activity_at = t.last_activity_at,
           last_message = t.last_message
      FROM target t JOIN locked l ON l.id = t.id
     WHERE i.id = t.id AND i.seq = t.expected AND NOT EXISTS (SELECT FROM broken b WHERE b.incident_id = t.id)
    RETURNING i.id
  ), added AS (
    INSERT INTO entry (incident_id, seq, at, by_id, command_id, body_hash, type, fact, ref_seq)
    SELECT e.* FROM unnest($12::uuid[], $13::int[], $14::timestamptz[], $15::uuid[], $16::uuid[], $17::text[], $18::text[],
                           $19::jsonb[], $20::int[]) AS e(incident_id, seq, at, by_id, command_id, body_hash, type, fact, ref_seq)
      JOIN moved m ON m.id = e.incident_id
  )
  SELECT t.id, m.id IS NOT NULL AS appended, EXISTS (SELECT FROM broken b WHERE b.incident_id = t.id) AS broken
    FROM target t LEFT JOIN moved m ON m.id = t.id`

/**
 * Writes light steps of different incidents in one round trip, one durable commit for all. A repeated command id fails the
 * statement as a whole (PostgreSQL error 23505): the caller then writes them one by one.
 */
export async function appendLight(pool: Pool, appends: readonly Append[]): Promise<Map<string, AppendResult>> {
  const guards = appends.flatMap(({ after, guards }) => guards.accounts.map((account) => ({ id: after.id, account })))
  const passes = appends.flatMap(({ after, guards }) => guards.sessions.map((session) => ({ id: after.id, session })))
  const entries = appends.flatMap((append) => append.entries)
  const { rows } = await pool.query<{ id: string; appended: boolean; broken: boolean }>({
    name: 'append-light',
    text: APPEND_LIGHT,
    values: [
      appends.map(({ after }) => after.id),
      appends.map(({ before }) => before?.seq),
      appends.map(({ after }) => after.seq),
      appends.map(({ after }) => after.messageCount),
      appends.map(({ after }) => after.lastActivityAt),
      appends.map(({ after }) => JSON.stringify(after.lastMessage)),
      guards.map(({ id }) => id),
      guards.map(({ account }) => account.id),
      guards.map(({ account }) => account.version),
      passes.map(({ id }) => id),
      passes.map(({ session }) => session),
      ...entryColumns(entries),
    ],
  })
  return new Map(rows.map((row) => [row.id, row.appended ? 'appended' : row.broken ? 'guard' : 'moved']))
}

/** Writes one step of any kind in one transaction: the rows that changed and the entries, or nothing. */
export async function appendAny(pool: Pool, append: Append): Promise<AppendResult> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await write(client, append)
    await client.query(result === 'appended' ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    if (isRepeat(error)) return 'repeat'
    throw error
  } finally {
    client.release()
  }
}

export function isRepeat(error: unknown): boolean {
  return (error as { code?: string }).code === '23505'
}

async function write(client: PoolClient, append: Append): Promise<AppendResult> {
  const { before, after, guards } = append
  if (!(await guardsHold(client, guards))) return 'guard'
  if (before) {
    const { rows } = await client.query<{ seq: number }>('SELECT seq FROM incident WHERE id = $1 FOR UPDATE', [
      after.id,
    ])
    if (rows[0]?.seq !== before.seq) return 'moved'
    await client.query(UPDATE_INCIDENT, incidentColumns(after))
  } else {
    await client.query(INSERT_INCIDENT, incidentColumns(after))
  }
  const changed = after.seats.filter((seat) => !before?.seats.includes(seat))
  if (changed.length > 0) await client.query(UPSERT_SEATS, seatColumns(after, changed))
  for (const seq of append.erase) await client.query(ERASE_MESSAGE, [after.id, seq])
  await client.query(INSERT_ENTRIES, entryColumns(append.entries))
  return 'appended'
}

/** Locks the accounts a decision rests on, so that a change of them waits for this write or is seen by it. */
async function guardsHold(client: PoolClient, { accounts, sessions }: Guards): Promise<boolean> {
  const people = await client.query<{ id: string; version: number; active: boolean }>(
    'SELECT id, version, active FROM person WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE',
    [accounts.map(({ id }) => id)],
  )
  const alive = await liveSessions(client, sessions)
  const versions = new Map(people.rows.map((row) => [row.id, row.version]))
  return sessions.every((id) => alive.has(id)) && accounts.every(({ id, version }) => versions.get(id) === version)
}

/** Every column of an incident with what is written into it; `id` comes first. */
const COLUMNS: [name: string, value: (incident: Incident) => unknown][] = [
  ['id', ({ id }) => id],
  ['number', ({ number }) => number],
  ['area_id', ({ areaId }) => areaId],
  ['seq', ({ seq }) => seq],
  ['status', ({ status }) => status],
  ['outcome', ({ outcome }) => outcome],
  ['title', ({ title }) => title],
  ['description', ({ description }) => description],
  ['creator_id', ({ creatorId }) => creatorId],
  ['reporter_id', ({ reporterId }) => reporterId],
  ['owner_id', ({ ownerId }) => ownerId],
  ['last_owner_id', ({ lastOwnerId }) => lastOwnerId],
  ['state_seq', ({ stateSeq }) => stateSeq],
  ['undoable_seq', ({ undoableSeq }) => undoableSeq],
  ['details_seq', ({ detailsSeq }) => detailsSeq],
  ['created_at', ({ createdAt }) => createdAt],
  ['waiting_since', ({ waitingSince }) => waitingSince],
  ['state_at', ({ stateAt }) => stateAt],
  ['came_back', ({ cameBack }) => cameBack],
  ['asking', ({ asking }) => asking],
  ['message_count', ({ messageCount }) => messageCount],
  ['last_activity_at', ({ lastActivityAt }) => lastActivityAt],
  ['last_message', ({ lastMessage }) => lastMessage && JSON.stringify(lastMessage)],
]
const NAMES = COLUMNS.map(([name]) => name).join(', ')
const PLACES = COLUMNS.map((_, index) => `$${index + 1}`).join(', ')
const INSERT_INCIDENT = `INSERT INTO incident (${NAMES}) VALUES (${PLACES})`
const UPDATE_INCIDENT = `UPDATE incident SET (${NAMES}) = (${PLACES}) WHERE id = $1`

function incidentColumns(incident: Incident): unknown[] {
  return COLUMNS.map(([, value]) => value(incident))
}

const UPSERT_SEATS = `
  INSERT INTO seat (incident_id, person_id, role, seated, since_seq)
  SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::bool[], $5::int[])
  ON CONFLICT (incident_id, person_id) DO UPDATE SET role = excluded.role, seated = excluded.seated, since_seq = excluded.since_seq`

function seatColumns(incident: Incident, seats: readonly Seat[]): unknown[] {
  return [
    incident.id,
    seats.map((seat) => seat.personId),
    seats.map((seat) => seat.role),
    seats.map((seat) => seat.seated),
    seats.map((seat) => seat.sinceSeq),
  ]
}

const ERASE_MESSAGE = `
  UPDATE entry SET fact = jsonb_set(fact, '{text}', '""')
   WHERE incident_id = $1 AND ((seq = $2 AND type = 'message.posted') OR (ref_seq = $2 AND type = 'message.edited'))`

const INSERT_ENTRIES = `
  INSERT INTO entry (incident_id, seq, at, by_id, command_id, body_hash, type, fact, ref_seq)
  SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::jsonb[], $9::int[])`

function entryColumns(entries: readonly StoredEntry[]): unknown[] {
  return [
    entries.map((entry) => entry.incidentId),
    entries.map((entry) => entry.seq),
    entries.map((entry) => entry.at),
    entries.map((entry) => entry.by),
    entries.map((entry) => entry.commandId),
    entries.map((entry) => entry.bodyHash),
    entries.map((entry) => entry.type),
    entries.map((entry) => JSON.stringify(entry.fact)),
    entries.map((entry) => entry.ref ?? null),
  ]
}
