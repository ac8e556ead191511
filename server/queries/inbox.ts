import type { Account } from '../../lib/people'
import type { InboxRow } from '../../lib/wire'
import { incidentFromRow, SELECT_INCIDENT, UNFINISHED, type IncidentRow } from '../incident/rows'
import { services } from '../services'

/** Closed incidents in one page of the inbox. */
export const CLOSED_PAGE = 30

type Row = IncidentRow & { delivered: number | null; read: number | null; unread: string }

/** Counting unread messages stops here: who is that far behind needs no exact number, and a list must not read years. */
export const MOST_UNREAD = 500

const ROWS = `
  SELECT room.*, me.delivered_seq AS delivered, me.read_seq AS read,
         (SELECT count(*) FROM (
            SELECT FROM entry e WHERE e.incident_id = room.id AND e.seq > coalesce(me.read_seq, 0)
               AND e.type = 'message.posted' AND e.by_id <> $1 LIMIT ${MOST_UNREAD}) AS one) AS unread
    FROM (${SELECT_INCIDENT} WHERE i.id IN (SELECT id FROM chosen)) room
    LEFT JOIN seat me ON me.incident_id = room.id AND me.person_id = $1`

/** Every room of this person that is not closed: the seated ones and those he raised. */
export async function openInbox(viewer: Account): Promise<InboxRow[]> {
  const { rows } = await services().pool.query<Row>({
    name: 'inbox-open',
    text: `WITH chosen AS (
             SELECT id FROM incident WHERE creator_id = $1 AND status = ANY($2::text[])
             UNION SELECT incident_id FROM seat WHERE person_id = $1 AND seated AND closed_at IS NULL
           ) ${ROWS}`,
    values: [viewer.id, UNFINISHED],
  })
  return rows.map(inboxRow)
}

/** A page of this person's closed rooms, the last closed first; `before` is the `stateAt` (ISO 8601) of the last one held. */
export async function closedInbox(viewer: Account, before?: string): Promise<{ rows: InboxRow[]; more: boolean }> {
  const { rows } = await services().pool.query<Row>({
    name: 'inbox-closed',
    // The newest of either kind, then of both: however many there are, a page of each is all that is read.
    text: `WITH chosen AS (
             (SELECT id, state_at FROM incident
               WHERE creator_id = $1 AND status = 'closed' AND state_at < coalesce($2::timestamptz, 'infinity')
               ORDER BY state_at DESC LIMIT $3::int)
             UNION
             (SELECT incident_id, closed_at FROM seat
               WHERE person_id = $1 AND seated AND closed_at < coalesce($2::timestamptz, 'infinity')
               ORDER BY closed_at DESC LIMIT $3::int)
             ORDER BY state_at DESC LIMIT $3::int
           ) ${ROWS} ORDER BY room.state_at DESC`,
    values: [viewer.id, before, CLOSED_PAGE + 1],
  })
  return { rows: rows.slice(0, CLOSED_PAGE).map(inboxRow), more: rows.length > CLOSED_PAGE }
}

function inboxRow(row: Row): InboxRow {
  return {
    incident: incidentFromRow(row),
    mine: { delivered: row.delivered ?? 0, read: row.read ?? 0 },
    unread: Number(row.unread),
  }
}
