import type { Role } from '../../lib/people'

/** Where somebody works: the technician's screens, the expert's desk, or administration. */
export const SURFACES = ['field', 'desk', 'admin'] as const
export type Surface = (typeof SURFACES)[number]

/** Which surface this device showed last. */
export const SURFACE_COOKIE = 'fl-surface'

export const SURFACE_HOME: Record<Surface, string> = { field: '/home', desk: '/desk', admin: '/admin/people' }

const NEEDS: Record<Surface, Role> = { field: 'technician', desk: 'expert', admin: 'admin' }

/** The surfaces these roles open, the one to start with first: an expert's work is at the desk. */
export function surfacesOf(roles: readonly Role[]): Surface[] {
  const order: Surface[] = ['desk', 'field', 'admin']
  return order.filter((surface) => roles.includes(NEEDS[surface]))
}

/** Where to go without an address: the last surface of this device if the person still has it. `last` is a cookie. */
export function surfaceFor(roles: readonly Role[], last: string | undefined): Surface {
  const open = surfacesOf(roles)
  return open.find((surface) => surface === last) ?? open[0] ?? 'field'
}

/** Somebody who takes part in incidents; others only administrate. */
export function worksInRooms(roles: readonly Role[]): boolean {
  return roles.includes('technician') || roles.includes('expert')
}

/** The room of an incident on a surface. Administration has no rooms of its own. */
export function roomAddress(surface: Surface, number: string): string {
  return surface === 'desk' ? `/desk/${number}` : `/incidents/${number}`
}
