import type { Pool } from 'pg'
import type { Entry } from '../../lib/incident/entry'
import type { Incident } from '../../lib/incident/incident'
import { entryFromRow, incidentFromRow, SELECT_INCIDENT, type EntryRow, type IncidentRow } from './rows'

/** What the mutation path reads of the database. */

export async function loadIncident(pool: Pool, id: string): Promise<Incident | undefined> {
  const { rows } = await pool.query<IncidentRow>({
    name: 'incident',
    text: `${SELECT_INCIDENT} WHERE i.id = $1`,
    values: [id],
  })
  return rows[0] && incidentFromRow(rows[0])
}

/** A command that is stored already: which entry it made, and of what body. */
export async function recordedCommand(
  pool: Pool,
  by: string,
  commandId: string,
): Promise<{ entry: Entry; bodyHash: string } | undefined> {
  const { rows } = await pool.query<EntryRow>({
    name: 'recorded-command',
    text: 'SELECT * FROM entry WHERE by_id = $1 AND command_id = $2',
    values: [by, commandId],
  })
  return rows[0] && { entry: entryFromRow(rows[0]), bodyHash: rows[0].body_hash }
}

/** A message's own entry and its amendments, ascending; empty when there is none with this seq. */
export async function messageEntries(pool: Pool, incidentId: string, seq: number): Promise<Entry[]> {
  const { rows } = await pool.query<EntryRow>({
    name: 'message-entries',
    text: `SELECT * FROM entry WHERE incident_id = $1 AND ((seq = $2 AND type = 'message.posted') OR ref_seq = $2) ORDER BY seq`,
    values: [incidentId, seq],
  })
  return rows.map(entryFromRow)
}

/** Those of these sessions that have neither ended nor expired. */
export async function liveSessions(pool: Pool, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM session WHERE id = ANY($1::uuid[]) AND ended_at IS NULL AND expires_at > now()',
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}
