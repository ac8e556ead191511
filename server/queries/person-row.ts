import type { PersonRow } from '../../lib/admin-api'
import { services } from '../services'

/** A row of `PERSON_ROW`. */
export type PersonRowRow = Omit<PersonRow, 'lastActiveAt' | 'locked' | 'online'> & {
  last_active_at: Date | null
  failed_sign_ins: number
}

/** The columns of the PersonCard of a person aliased `p`. */
export const PERSON_CARD = 'p.id, p.name, p.title, p.roles, p.active, p.availability'

/** How many rooms a person aliased `p` has in progress; those on hold ask for nothing now. */
export const ROOMS_OF_PERSON = `(
  SELECT count(*)::int FROM incident i WHERE i.owner_id = p.id AND i.status = 'in_progress') AS rooms`

/** The areas of a person aliased `p`, as JSON. */
export const AREAS_OF_PERSON = `COALESCE((
  SELECT json_agg(json_build_object('id', a.id, 'name', a.name) ORDER BY a.name_key)
  FROM area_member m JOIN area a ON a.id = m.area_id WHERE m.person_id = p.id), '[]') AS areas`

/** What the admin's table shows of a person aliased `p`. */
export const PERSON_ROW = `${PERSON_CARD}, p.email, p.demo,
  p.last_active_at, p.failed_sign_ins, ${AREAS_OF_PERSON}`

export function personRow(row: PersonRowRow): PersonRow {
  const { id, name, email, title, roles, active, availability, demo, areas } = row
  const { env, presence } = services()
  return {
    ...{ id, name, email, title, roles, active, availability, demo, areas },
    online: presence.isOnline(id),
    lastActiveAt: row.last_active_at?.toISOString() ?? null,
    locked: row.failed_sign_ins > env.SIGN_IN_FAILURES_PER_ACCOUNT,
  }
}
