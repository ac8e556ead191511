import type { Pool } from 'pg'
import { CLOSED_AT, seatColumns, type Append, type AppendResult } from './append'
import { entryColumns, INCIDENT_COLUMNS, incidentRow } from './rows'

const WITH_NUMBER = INCIDENT_COLUMNS.replace(/\bnumber\b/, "nextval('incident_number_seq')")

/**
 * New incidents, each with the next human number in its row and in its first fact. The accounts they rest on are locked, so
 * that a change of them waits for this write or is seen by it.
 */
const NEW = `
  WITH people AS MATERIALIZED (
    SELECT id, version FROM person WHERE id = ANY($3::uuid[]) ORDER BY id FOR SHARE
  ), broken AS MATERIALIZED (
    SELECT g.incident_id FROM unnest($2::uuid[], $3::uuid[], $4::int[]) AS g(incident_id, person_id, version)
     WHERE NOT EXISTS (SELECT FROM people p WHERE p.id = g.person_id AND p.version = g.version)
    UNION ALL
    SELECT g.incident_id FROM unnest($5::uuid[], $6::uuid[]) AS g(incident_id, session_id)
     WHERE NOT EXISTS (SELECT FROM session s WHERE s.id = g.session_id AND s.ended_at IS NULL AND s.expires_at > now())
  ), made AS (
    INSERT INTO incident (${INCIDENT_COLUMNS})
    SELECT ${WITH_NUMBER} FROM jsonb_populate_recordset(NULL::incident, $1::jsonb)
     WHERE id NOT IN (SELECT incident_id FROM broken)
    RETURNING id, number, ${CLOSED_AT}
  ), seats AS (
    INSERT INTO seat (incident_id, person_id, role, seated, since_seq, closed_at)
    SELECT s.*, m.closed_at FROM unnest($7::uuid[], $8::uuid[], $9::text[], $10::bool[], $11::int[]) AS s(incident_id) JOIN made m ON m.id = s.incident_id
  ), added AS (
    INSERT INTO entry (incident_id, seq, at, by_id, command_id, body_hash, type, fact, ref_seq)
    SELECT e.incident_id, e.seq, e.at, e.by_id, e.command_id, e.body_hash, e.type,
           CASE e.seq WHEN 1 THEN e.fact || jsonb_build_object('number', m.number) ELSE e.fact END, e.ref_seq
      FROM unnest($12::uuid[], $13::int[], $14::timestamptz[], $15::uuid[], $16::uuid[], $17::text[], $18::text[],
                  $19::jsonb[], $20::int[]) AS e(incident_id, seq, at, by_id, command_id, body_hash, type, fact, ref_seq)
      JOIN made m ON m.id = e.incident_id
  )
  SELECT id, number FROM made`

/** Writes new incidents in one round trip, one durable commit for all; their own number does not count. @throws as `appendLight` */
export async function appendNew(pool: Pool, appends: readonly Append[]): Promise<Map<string, AppendResult>> {
  const guards = appends.flatMap(({ after, guards }) => guards.accounts.map((account) => ({ id: after.id, account })))
  const passes = appends.flatMap(({ after, guards }) => guards.sessions.map((session) => ({ id: after.id, session })))
  const { rows } = await pool.query<{ id: string; number: number }>({
    name: 'append-new',
    text: NEW,
    values: [
      JSON.stringify(appends.map(({ after }) => incidentRow(after))),
      guards.map(({ id }) => id),
      guards.map(({ account }) => account.id),
      guards.map(({ account }) => account.version),
      passes.map(({ id }) => id),
      passes.map(({ session }) => session),
      appends.flatMap(({ after }) => after.seats.map(() => after.id)),
      ...seatColumns(appends.flatMap(({ after }) => after.seats)),
      ...entryColumns(appends.flatMap(({ entries }) => entries)),
    ],
  })
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  return new Map(
    appends.map(({ after: { id } }) => {
      const number = numbers.get(id)
      return [id, number === undefined ? 'guard' : { number }]
    }),
  )
}
