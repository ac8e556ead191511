import type { Entry } from '../../lib/incident/entry'
import { entryFromRow, type EntryRow } from '../incident/rows'
import { services } from '../services'

/** How many entries a page of a timeline holds. */
export const PAGE = 120

/** A run of entries and the later edits and deletions of the messages in it, both ascending. Callers check access and redact. */
export type EntriesPage = { entries: Entry[]; amendments: Entry[] }

/** The last entries before this seq. */
export async function entriesBefore(incidentId: string, before: number, limit = PAGE): Promise<EntriesPage> {
  const entries = await entriesBetween(incidentId, Math.max(1, before - limit), before - 1)
  return { entries, amendments: await amendmentsOf(incidentId, entries) }
}

/** Everything from `first` to `last`, both included. */
export async function entriesBetween(incidentId: string, first: number, last: number): Promise<Entry[]> {
  const { rows } = await services().pool.query<EntryRow>({
    name: 'entries-between',
    text: 'SELECT * FROM entry WHERE incident_id = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq',
    values: [incidentId, first, last],
  })
  return rows.map(entryFromRow)
}

async function amendmentsOf(incidentId: string, entries: readonly Entry[]): Promise<Entry[]> {
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return []
  const { rows } = await services().pool.query<EntryRow>({
    name: 'amendments',
    text: 'SELECT * FROM entry WHERE incident_id = $1 AND ref_seq BETWEEN $2 AND $3 ORDER BY seq',
    values: [incidentId, first.seq, last.seq],
  })
  return rows.map(entryFromRow)
}
