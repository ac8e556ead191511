import type { Entry } from '../../lib/incident/entry'
import type { Incident } from '../../lib/incident/incident'
import { messageFrom } from '../../lib/incident/messages'
import { accessOf, type Access } from '../../lib/incident/rights'
import type { NoticeKind } from '../../lib/notices/notice-kinds'
import type { Account } from '../../lib/people'
import { entryFromRow, incidentFromRow, SELECT_INCIDENT, type EntryRow, type IncidentRow } from '../incident/rows'
import { services } from '../services'
import type { Told } from './notice-text'

export type NoticeRow = {
  id: string
  incident_id: string
  seq: number
  earlier: number[]
  kind: NoticeKind
  loud: boolean
  at: Date
  told_at: Date | null
  seen_at: Date | null
}

/** An entry that a stored notice stands for (`row.seq`), and how much of that its reader may read now. */
export type ReadNotice = Told & { row: NoticeRow; incident: Incident }

/** What these rows speak of, each entry by itself. One whose room its reader has lost is left out, but for the removal itself. */
export async function readNotices(reader: Account, stored: readonly NoticeRow[]): Promise<ReadNotice[]> {
  const rows = stored.flatMap((row) => [row.seq, ...row.earlier].map((seq) => ({ ...row, seq })))
  const [incidents, entries] = await Promise.all([incidentsOf(rows), entriesOf(rows)])
  return rows.flatMap((row) => {
    const incident = incidents.get(row.incident_id)
    const around = entries.get(row.incident_id) ?? []
    const entry = around.find(({ seq }) => seq === row.seq)
    const access: Access = incident ? accessOf(incident, reader) : 'nothing'
    if (!incident || !entry || (access === 'nothing' && row.kind !== 'people')) return []
    return [{ row, incident, kind: row.kind, entry, words: wordsOf(entry, around), access }]
  })
}

function wordsOf(entry: Entry, around: readonly Entry[]): string {
  if (entry.type !== 'message.posted') return ''
  return messageFrom(
    entry,
    around.filter(({ ref }) => ref === entry.seq),
  ).text
}

async function incidentsOf(rows: readonly NoticeRow[]): Promise<Map<string, Incident>> {
  const found = await services().pool.query<IncidentRow>({
    name: 'incidents-of-notices',
    text: `${SELECT_INCIDENT} WHERE i.id = ANY($1::uuid[])`,
    values: [[...new Set(rows.map(({ incident_id: id }) => id))]],
  })
  return new Map(found.rows.map((row) => [row.id, incidentFromRow(row)]))
}

/** The entries that are told of, and the amendments of those that are messages, by incident. */
async function entriesOf(rows: readonly NoticeRow[]): Promise<Map<string, Entry[]>> {
  const found = await services().pool.query<EntryRow>({
    name: 'entries-of-notices',
    text: `SELECT DISTINCT e.* FROM unnest($1::uuid[], $2::int[]) AS n(incident_id, seq)
             JOIN entry e ON e.incident_id = n.incident_id AND (e.seq = n.seq OR e.ref_seq = n.seq)
            ORDER BY e.incident_id, e.seq`,
    values: [rows.map(({ incident_id: id }) => id), rows.map(({ seq }) => seq)],
  })
  return Map.groupBy(found.rows.map(entryFromRow), ({ incidentId }) => incidentId)
}
