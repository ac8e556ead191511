import type { Pool } from 'pg'
import type { Incident, Seat } from '../../lib/incident/incident'
import { INVITED, invitedValues, NEWCOMER, newcomerValues, type Newcomer } from './append-guest'
import { entryColumns, INCIDENT_COLUMNS, incidentRow, plainArray, type StoredEntry } from './rows'

/** The one place that writes incidents and entries. */

/** What a write rests on: it happens only while these accounts are unchanged and these sessions alive. */
export type Guards = { accounts: { id: string; version: number }[]; sessions: string[] }

/** One incident's step from `before` (absent for a new one) to `after` by consecutive entries. */
export type Append = {
  before: Incident | undefined
  after: Incident
  entries: StoredEntry[]
  guards: Guards
  /** Seqs of the messages whose words, and what came with them, are to be blanked in everything stored. */
  erase: number[]
  /** A guest who comes by this step: account and session are written with it, or not at all. */
  newcomer?: Newcomer | undefined
}

/**
 * Written, as the incident with this human number; or not. `moved`: the stored incident is no longer at `before`; `guard`: an
 * account or session changed; `repeat`: a command id, or a new incident's id, is stored already.
 */
export type AppendResult = { number: number } | 'moved' | 'guard' | 'repeat'

/** Only counters and the preview line changed: such steps of many incidents are written in one statement. */
export function isLight({ before, after, erase }: Append): boolean {
  if (!before || erase.length > 0) return false
  for (const key in after) {
    const part = key as keyof Incident
    if (after[part] !== before[part] && !LIGHT.has(part)) return false
  }
  return true
}

const LIGHT = new Set<keyof Incident>(['seq', 'messageCount', 'lastActivityAt', 'lastMessage'])

const APPEND_LIGHT = `
  WITH target AS (
    SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::timestamptz[], $6::jsonb[])
      AS t(id, expected, seq, message_count, last_activity_at, last_message)
  ), broken AS MATERIALIZED (
    SELECT coalesce(array_agg(b.incident_id), '{}') AS ids FROM (
      SELECT g.incident_id FROM unnest($7::uuid[], $8::uuid[], $9::int[]) AS g(incident_id, person_id, version)
       WHERE NOT EXISTS (SELECT FROM person p WHERE p.id = g.person_id AND p.version = g.version AND p.active)
      UNION ALL
      SELECT g.incident_id FROM unnest($10::uuid[], $11::uuid[]) AS g(incident_id, session_id)
       WHERE NOT EXISTS (SELECT FROM session s WHERE s.id = g.session_id AND s.ended_at IS NULL AND s.expires_at > now())
    ) b
  ), locked AS MATERIALIZED (
    SELECT id FROM incident WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE
  ), moved AS (
    UPDATE incident i SET seq = t.seq, message_count = t.message_count, last_activity_at = t.last_activity_at,
           last_message = t.last_message
      FROM target t
     WHERE i.id = t.id AND i.seq = t.expected AND t.id <> ALL ((SELECT ids FROM broken)::uuid[])
       AND (SELECT count(*) FROM locked) > 0
    RETURNING i.id
  ), added AS (
    INSERT INTO entry (incident_id, seq, at, by_id, command_id, body_hash, type, fact, ref_seq)
    SELECT e.* FROM unnest($12::uuid[], $13::int[], $14::timestamptz[], $15::uuid[], $16::uuid[], $17::text[], $18::text[],
                           $19::jsonb[], $20::int[]) AS e(incident_id, seq, at, by_id, command_id, body_hash, type, fact, ref_seq)
      JOIN moved m ON m.id = e.incident_id
  )
  SELECT ARRAY(SELECT id FROM moved) AS moved, ids AS broken FROM broken`

/**
 * Writes light steps of different incidents in one round trip, one durable commit for all.
 * @throws PostgreSQL's error 23505 for a repeated command id; then nothing is written (see `isRepeat`).
 */
export async function appendLight(pool: Pool, appends: readonly Append[]): Promise<Map<string, AppendResult>> {
  const guards = appends.flatMap(({ after, guards }) => guards.accounts.map((account) => ({ id: after.id, account })))
  const passes = appends.flatMap(({ after, guards }) => guards.sessions.map((session) => ({ id: after.id, session })))
  const entries = appends.flatMap((append) => append.entries)
  const { rows } = await pool.query<{ moved: string[]; broken: string[] }>({
    name: 'append-light',
    text: APPEND_LIGHT,
    values: [
      plainArray(appends.map(({ after }) => after.id)),
      plainArray(appends.map(({ before }) => before?.seq)),
      plainArray(appends.map(({ after }) => after.seq)),
      plainArray(appends.map(({ after }) => after.messageCount)),
      plainArray(appends.map(({ after }) => after.lastActivityAt)),
      appends.map(({ after }) => JSON.stringify(after.lastMessage)),
      plainArray(guards.map(({ id }) => id)),
      plainArray(guards.map(({ account }) => account.id)),
      plainArray(guards.map(({ account }) => account.version)),
      plainArray(passes.map(({ id }) => id)),
      plainArray(passes.map(({ session }) => session)),
      ...entryColumns(entries),
    ],
  })
  const [moved, broken] = [new Set(rows[0]?.moved), new Set(rows[0]?.broken)]
  const resultOf = ({ id, number }: Incident) => (moved.has(id) ? { number } : broken.has(id) ? 'guard' : 'moved')
  return new Map(appends.map(({ after }) => [after.id, resultOf(after)]))
}

/** Writes one step of an incident that is there, of any kind: the rows that changed and the entries, or nothing. @throws as `appendLight` */
export async function appendChange(
  pool: Pool,
  { before, after, guards, entries, erase, newcomer }: Append,
): Promise<AppendResult> {
  const invited = invitedValues(before, after)
  const { rows } = await pool.query<{ holds: boolean; stepped: boolean }>({
    name: newcomer ? 'append-guest' : invited ? 'append-invitation' : 'append-change',
    text: newcomer ? CHANGE_WITH_GUEST : invited ? CHANGE_WITH_CODE : CHANGE,
    values: [
      JSON.stringify(incidentRow(after)),
      guards.accounts.map(({ id }) => id),
      guards.accounts.map(({ version }) => version),
      guards.sessions,
      ...seatColumns(changedSeats(before, after)),
      erase,
      ...entryColumns(entries),
      before?.seq,
      ...(newcomer ? newcomerValues(after, newcomer) : (invited ?? [])),
    ],
  })
  return rows[0]?.stepped ? { number: after.number } : rows[0]?.holds ? 'moved' : 'guard'
}

/** Whether a write failed because a command id, or a new incident's id, is stored already. */
export function isRepeat(error: unknown): boolean {
  return (error as { code?: string }).code === '23505'
}

/** What a seat of the written incident says of its end, for RETURNING. */
export const CLOSED_AT = `CASE status WHEN 'closed' THEN state_at END AS closed_at`

/**
 * One step of one incident. The accounts it rests on are locked, so that a change of them waits for this write or is seen by
 * it; everything else happens only where the incident's own row could be written.
 */
const change = (more: string) => `
  WITH people AS MATERIALIZED (
    SELECT id, version FROM person WHERE id = ANY($2::uuid[]) ORDER BY id FOR SHARE
  ), guard AS MATERIALIZED (
    SELECT NOT EXISTS (SELECT FROM unnest($2::uuid[], $3::int[]) AS g(id, version)
                        WHERE NOT EXISTS (SELECT FROM people p WHERE p.id = g.id AND p.version = g.version))
       AND NOT EXISTS (SELECT FROM unnest($4::uuid[]) AS g(id)
                        WHERE NOT EXISTS (SELECT FROM session s WHERE s.id = g.id AND s.ended_at IS NULL AND s.expires_at > now()))
        AS holds
  ), step AS (
    UPDATE incident i SET (${INCIDENT_COLUMNS}) = (SELECT ${INCIDENT_COLUMNS} FROM jsonb_populate_record(NULL::incident, $1::jsonb))
     WHERE i.id = ($1::jsonb ->> 'id')::uuid AND i.seq = $19::int AND (SELECT holds FROM guard)
    RETURNING i.id, ${CLOSED_AT}
  ), seats AS (
    INSERT INTO seat (incident_id, person_id, role, seated, since_seq, closed_at)
    SELECT step.id, s.*, step.closed_at FROM step, unnest($5::uuid[], $6::text[], $7::bool[], $8::int[]) AS s
    ON CONFLICT (incident_id, person_id)
    DO UPDATE SET role = excluded.role, seated = excluded.seated, since_seq = excluded.since_seq, closed_at = excluded.closed_at
  ), words AS (
    UPDATE entry e SET fact = jsonb_set(fact, '{text}', '""') - '{attachments,pad}'::text[] FROM step
     WHERE e.incident_id = step.id AND e.seq = ANY($9::int[]) AND e.type = 'message.posted'
  ), amended AS (
    UPDATE entry e SET fact = CASE type WHEN 'message.edited' THEN '{"text": ""}' ELSE '{}' END::jsonb FROM step
     WHERE e.incident_id = step.id AND e.ref_seq = ANY($9::int[]) AND e.type <> 'message.deleted'
  ), files AS (
    UPDATE attachment_part p SET state = 'doomed', touched_at = now() FROM step
     WHERE p.incident_id = step.id AND p.message_seq = ANY($9::int[])
  ), added AS (
    INSERT INTO entry (incident_id, seq, at, by_id, command_id, body_hash, type, fact, ref_seq)
    SELECT e.* FROM step, unnest($10::uuid[], $11::int[], $12::timestamptz[], $13::uuid[], $14::uuid[], $15::text[], $16::text[],
                                 $17::jsonb[], $18::int[]) AS e
  )${more}
  SELECT holds, EXISTS (SELECT FROM step) AS stepped FROM guard`
const CHANGE = change('')
const CHANGE_WITH_GUEST = change(NEWCOMER)
const CHANGE_WITH_CODE = change(INVITED)

/** Every seat says when its room was closed: all of them change when it is, and when it is opened again. */
function changedSeats(before: Incident | undefined, after: Incident): readonly Seat[] {
  if ((before?.status === 'closed') !== (after.status === 'closed')) return after.seats
  return after.seats.filter((seat) => !before?.seats.includes(seat))
}

/** Seats as one array a column. */
export function seatColumns(seats: readonly Seat[]): unknown[] {
  return [
    seats.map((seat) => seat.personId),
    seats.map((seat) => seat.role),
    seats.map((seat) => seat.seated),
    seats.map((seat) => seat.sinceSeq),
  ]
}
