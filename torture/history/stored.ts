import type { Pool } from 'pg'
import {
  entryFromRow,
  incidentFromRow,
  SELECT_INCIDENT,
  type EntryRow,
  type IncidentRow,
} from '../../server/incident/rows'
import type { Stored } from './history'

/** Reads these incidents, or all, with every entry, past every cache of the product. */
export async function storedIn(pool: Pool, ids?: readonly string[]): Promise<Stored> {
  const which = ids ? 'WHERE i.id = ANY($1::uuid[])' : ''
  const incidents = await pool.query<IncidentRow>(`${SELECT_INCIDENT} ${which}`, ids ? [ids] : [])
  const entries = await pool.query<EntryRow>(
    `SELECT * FROM entry ${ids ? 'WHERE incident_id = ANY($1::uuid[])' : ''} ORDER BY incident_id, seq`,
    ids ? [ids] : [],
  )
  const grouped = Map.groupBy(entries.rows.map(entryFromRow), (entry) => entry.incidentId)
  return new Map(
    incidents.rows
      .map(incidentFromRow)
      .map((incident) => [incident.id, { incident, entries: grouped.get(incident.id) ?? [] }]),
  )
}
