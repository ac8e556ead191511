import { ROLES, type Role } from '../../../lib/people'
import type { PeopleQuery } from '../../../lib/admin-api'

/** What can be read from an address's query: `URLSearchParams` and Next's read-only form of it. */
type Query = { get(key: string): string | null }

export const STATES = ['active', 'deactivated'] as const

/** The filter that an address means; a value that is not one counts as not given. */
export function peopleFilterFrom(query: Query): PeopleQuery {
  const role = ROLES.find((one): one is Role => one === query.get('role'))
  const state = STATES.find((one) => one === query.get('state'))
  const area = query.get('area')
  const q = query.get('q')?.trim()
  const page = Number(query.get('page'))
  return {
    ...(q && { q }),
    ...(role && { role }),
    ...(area && { area }),
    ...(state && { state }),
    ...(Number.isInteger(page) && page > 1 && { page }),
  }
}

/** The address of the API that answers this filter. */
export function peoplePath(filter: PeopleQuery): string {
  const parts = Object.entries(filter).map(([key, value]): [string, string] => [key, String(value)])
  const search = new URLSearchParams(parts).toString()
  return search ? `/api/admin/people?${search}` : '/api/admin/people'
}
