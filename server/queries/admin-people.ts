import { z } from 'zod'
import type { PeoplePage, PeopleQuery } from '../../lib/admin-api'
import { ROLES } from '../../lib/people'
import type { Refusal } from '../../lib/refusals'
import { oneLine } from '../../lib/unseen'
import { adminOnly } from '../accounts/change-person'
import { parsed } from '../accounts/parsed'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { folded, patterns } from './folded'
import { PERSON_ROW, personRow, type PersonRowRow } from './person-row'

const PAGE_SIZE = 50

const schema = z.strictObject({
  q: z.string().max(200).transform(oneLine).optional(),
  role: z.enum(ROLES).optional(),
  area: z.uuid().optional(),
  state: z.enum(['active', 'deactivated']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

/** The people of the installation for an admin: the active first, by name. */
export async function adminPeople(
  viewer: SignedIn,
  query: PeopleQuery | Record<string, string>,
): Promise<({ ok: true } & PeoplePage) | Refusal> {
  const refusal = adminOnly(viewer)
  if (refusal) return refusal
  const read = parsed(schema, query)
  if (!read.ok) return read
  const { q = '', role = null, area = null, state, page } = read.data
  const { rows } = await services().pool.query<PersonRowRow & { total: number }>({
    name: 'admin-people',
    text: `SELECT ${PERSON_ROW}, count(*) OVER ()::int AS total FROM person p
           WHERE p.guest_of IS NULL AND ${folded(`p.name || ' ' || p.email || ' ' || p.title`)} LIKE ALL($1)
             AND ($2::text IS NULL OR $2 = ANY(p.roles))
             AND ($3::uuid IS NULL OR EXISTS (SELECT FROM area_member m WHERE m.person_id = p.id AND m.area_id = $3))
             AND ($4::boolean IS NULL OR p.active = $4)
           ORDER BY p.active DESC, ${folded('p.name')}, p.id LIMIT ${PAGE_SIZE} OFFSET $5`,
    values: [patterns(q), role, area, state ? state === 'active' : null, (page - 1) * PAGE_SIZE],
  })
  return { ok: true, people: rows.map(personRow), total: rows[0]?.total ?? 0, page, pageSize: PAGE_SIZE }
}
