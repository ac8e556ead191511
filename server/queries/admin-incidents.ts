import { INCIDENTS_PER_PAGE, type AdminIncidents, type IncidentFilter } from '../../lib/admin-incidents'
import { headerOf, type IncidentHeader } from '../../lib/incident/redact'
import { STATUSES, type Status } from '../../lib/incident/status'
import type { Refusal } from '../../lib/refusals'
import { accounts } from '../accounts/account'
import { adminOnly } from '../accounts/change-person'
import type { SignedIn } from '../auth/signed-in'
import { incidentFromRow, SELECT_INCIDENT, type IncidentRow } from '../incident/rows'
import { RULE_COLUMNS } from '../areas/area-rules'
import { services } from '../services'

/** All incidents by their headers, for an admin, who reads no room by being one (AD2). */
export async function adminIncidents(
  viewer: SignedIn,
  filter: IncidentFilter,
): Promise<({ ok: true } & AdminIncidents) | Refusal> {
  const refusal = adminOnly(viewer)
  if (refusal) return refusal
  const { db } = services()
  const [{ rows, total }, areas] = await Promise.all([
    page(filter),
    db.area.findMany({
      select: { id: true, name: true, assetsVersion: true, ...RULE_COLUMNS },
      orderBy: { nameKey: 'asc' },
    }),
  ])
  const people = await accounts([...rows.flatMap(peopleOf), ...(filter.owner ? [filter.owner] : [])])
  const names = Object.fromEntries([...people].map(([id, { name }]) => [id, name]))
  return { ok: true, now: new Date().toISOString(), rows, total, areas, names }
}

const MATCHING = `
  FROM incident i WHERE i.status = ANY($1) AND ($2::uuid IS NULL OR i.area_id = $2)
    AND ($3::uuid IS NULL OR i.owner_id = $3)
    AND ($4 = '' OR i.number::text = $4 OR strpos(lower(i.title), lower($4)) > 0)`

async function page(filter: IncidentFilter): Promise<{ rows: IncidentHeader[]; total: number }> {
  const { pool } = services()
  const wanted = [statusesOf(filter.state), filter.area ?? null, filter.owner ?? null, filter.q]
  const [found, counted] = await Promise.all([
    pool.query<IncidentRow>({
      name: 'admin-incidents',
      text: `${SELECT_INCIDENT}
        WHERE i.id IN (SELECT i.id ${MATCHING} ORDER BY i.last_activity_at DESC, i.id LIMIT $5 OFFSET $6)
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
