import { INCIDENTS_PER_PAGE, type AdminIncidents, type IncidentFilter } from '../../lib/admin-incidents'
import { headerOf, type IncidentHeader } from '../../lib/incident/redact'
import { STATUSES, type Status } from '../../lib/incident/status'
import { holdsRole, type Account } from '../../lib/people'
import { accounts } from '../accounts/account'
import { incidentFromRow, SELECT_INCIDENT, type IncidentRow } from '../incident/store'
import { services } from '../services'

/** All incidents by their headers, for an admin; undefined for anybody else. An admin reads no room by being admin (AD2). */
export async function adminIncidents(viewer: Account, filter: IncidentFilter): Promise<AdminIncidents | undefined> {
  if (!holdsRole(viewer, 'admin')) return undefined
  const { db } = services()
  const [{ rows, total }, areas] = await Promise.all([
    page(filter),
    db.area.findMany({ select: { id: true, name: true, participantCap: true }, orderBy: { nameKey: 'asc' } }),
  ])
  const people = await accounts(rows.flatMap(peopleOf))
  const names = Object.fromEntries([...people].map(([id, { name }]) => [id, name]))
  return { now: new Date().toISOString(), rows, total, areas, names }
}

const MATCHING = `
  FROM incident i WHERE i.status = ANY($1) AND ($2::uuid IS NULL OR i.area_id = $2)
    AND ($3 = '' OR i.number::text = $3 OR strpos(lower(i.title), lower($3)) > 0)`

async function page(filter: IncidentFilter): Promise<{ rows: IncidentHeader[]; total: number }> {
  const { pool } = services()
  const wanted = [statusesOf(filter.state), filter.area ?? null, filter.q]
  const [found, counted] = await Promise.all([
    pool.query<IncidentRow>({
      name: 'admin-incidents',
      text: `${SELECT_INCIDENT}
        WHERE i.id IN (SELECT i.id ${MATCHING} ORDER BY i.last_activity_at DESC, i.id LIMIT $4 OFFSET $5)
        ORDER BY i.last_activity_at DESC, i.id`,
      values: [...wanted, INCIDENTS_PER_PAGE, (filter.page - 1) * INCIDENTS_PER_PAGE],
    }),
    pool.query<{ total: number }>({
      name: 'admin-incidents-count',
      text: `SELECT count(*)::int AS total ${MATCHING}`,
      values: wanted,
    }),
  ])
  return { rows: found.rows.map((row) => headerOf(incidentFromRow(row))), total: counted.rows[0]?.total ?? 0 }
}

function statusesOf(state: IncidentFilter['state']): readonly Status[] {
  if (state === 'all') return STATUSES
  if (state === 'unfinished') return STATUSES.filter((status) => status !== 'closed')
  return [state]
}

function peopleOf({ creatorId, ownerId, seats }: IncidentHeader): string[] {
  return [creatorId, ...(ownerId ? [ownerId] : []), ...seats.map(({ personId }) => personId)]
}
