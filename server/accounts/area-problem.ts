import type { Role } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import { services } from '../services'

/** Why somebody cannot have these roles in these areas: technicians and experts see nothing without an area. */
export async function areaProblem(roles: readonly Role[], areaIds: readonly string[]): Promise<Refusal | undefined> {
  if (roles.length === 0) return refuse('roles-needed')
  if (areaIds.length === 0) return roles.some((role) => role !== 'admin') ? refuse('area-needed') : undefined
  const known = await services().db.area.count({ where: { id: { in: [...areaIds] } } })
  return known === areaIds.length ? undefined : refuse('bad-input', undefined, { fields: ['areaIds'] })
}
