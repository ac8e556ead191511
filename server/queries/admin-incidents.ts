import { INCIDENTS_PER_PAGE, type AdminIncidents, type IncidentFilter } from '../../lib/admin-incidents'
import { headerOf, type IncidentHeader } from '../../lib/incident/redact'
import { STATUSES, type Status } from '../../lib/incident/status'
import type { Refusal } from '../../lib/refusals'
import { accounts } from '../accounts/account'
import { adminOnly } from '../accounts/change-person'
import type { SignedIn } from '../auth/signed-in'
import { hasStatus, incidentFromRow, SELECT_INCIDENT, UNFINISHED, type IncidentRow } from '../incident/rows'
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

async function page(filter: IncidentFilter): Promise<{ rows: IncidentHeader[]; total: number }> {
  const { pool } = services()
  const { values, where } = narrowing(filter)
  const wanted = statusesOf(filter.state)
  const [limit, offset] = [INCIDENTS_PER_PAGE, (filter.page - 1) * INCIDENTS_PER_PAGE]
  const groups = [
    { statuses: wanted.filter((status) => status !== 'closed'), newest: 'i.last_activity_at' },
    { statuses: wanted.filter((status) => status === 'closed'), newest: 'i.state_at' },
  ].filter(({ statuses }) => statuses.length > 0)
  // Each group reads no more rows than can be on this page, which an index gives in this order where there are many.
  const places = groups.map(
    ({ statuses, newest }, group) =>
      `(SELECT i.id, ${group} AS place, ${newest} AS newest FROM incident i WHERE ${hasStatus(statuses)}${where}
        ORDER BY ${newest} DESC, i.id DESC LIMIT ${limit + offset})`,
  )
  const [found, counted] = await Promise.all([
    pool.query<IncidentRow>(
      `${SELECT_INCIDENT} JOIN (
         SELECT * FROM (${places.join(' UNION ALL ')}) AS first ORDER BY place, newest DESC, id DESC LIMIT ${limit} OFFSET ${offset}
       ) AS listed USING (id) ORDER BY listed.place, listed.newest DESC, listed.id DESC`,
      values,
    ),
    pool.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM incident i WHERE ${hasStatus(wanted)}${where}`,
      values,
    ),
  ])
  return { rows: found.rows.map((row) => headerOf(incidentFromRow(row))), total: counted.rows[0]?.total ?? 0 }
}

/** Only what is narrowed is in the text, and statuses are literals: the planner then knows how much is left. */
function narrowing({ area, owner, q }: IncidentFilter): { values: string[]; where: string } {
  const values: string[] = []
  const given = (value: string) => `$${values.push(value)}`
  const conditions = [
    ...(area ? [`i.area_id = ${given(area)}::uuid`] : []),
    ...(owner ? [`i.owner_id = ${given(owner)}::uuid`] : []),
    ...(q ? [titled(given(q))] : []),
  ]
  return { values, where: conditions.map((condition) => ` AND ${condition}`).join('') }
}

const titled = (q: string) => `(i.number::text = ${q} OR strpos(lower(i.title), lower(${q})) > 0)`

function statusesOf(state: IncidentFilter['state']): readonly Status[] {
  if (state === 'all') return STATUSES
  if (state === 'unfinished') return UNFINISHED
  return [state]
}

function peopleOf({ creatorId, ownerId, seats }: IncidentHeader): string[] {
  return [creatorId, ...(ownerId ? [ownerId] : []), ...seats.map(({ personId }) => personId)]
}
