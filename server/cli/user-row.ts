import { z } from 'zod'
import { emailAddress, locale, nameKey, personName, personTitle, roles } from '../accounts/fields'
import type { PersonFacts } from '../accounts/person-facts'

export type ImportedPerson = PersonFacts

const COLUMNS = ['name', 'email', 'roles', 'areas', 'title', 'locale']
/** Several roles or areas in one cell. */
const SEPARATOR = /[;|]/

const person = z.object({ name: personName, email: emailAddress, title: personTitle, roles, locale })

/** One row of an import as a person to make, or what is wrong with it. `areas` has the areas' ids by name key. */
export function readRow(
  row: Record<string, string>,
  areas: ReadonlyMap<string, string>,
): ImportedPerson | { problem: string } {
  const stray = Object.keys(row).find((name) => !COLUMNS.includes(name))
  if (stray !== undefined) return { problem: `there is no column "${stray}"; there are ${COLUMNS.join(', ')}` }
  const read = person.safeParse({
    name: row.name,
    email: row.email,
    title: row.title ?? '',
    roles: listed(row.roles).map((role) => role.toLowerCase()),
    locale: row.locale || null,
  })
  if (!read.success)
    return { problem: [...new Set(read.error.issues.map(({ path }) => String(path[0])))].join(', ') + ' is wrong' }
  const names = listed(row.areas)
  const unknown = names.find((name) => !areas.has(nameKey(name)))
  if (unknown !== undefined) return { problem: `there is no area "${unknown}"` }
  if (read.data.roles.length === 0) return { problem: 'roles is empty' }
  if (names.length === 0 && read.data.roles.some((role) => role !== 'admin')) return { problem: 'areas is empty' }
  return { ...read.data, areaIds: [...new Set(names.map((name) => areas.get(nameKey(name)) ?? ''))] }
}

function listed(cell = ''): string[] {
  return cell
    .split(SEPARATOR)
    .map((text) => text.trim())
    .filter(Boolean)
}
