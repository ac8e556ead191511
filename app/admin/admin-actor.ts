import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { holdsRole, type Account } from '../../lib/people'
import type { Refusal } from '../../lib/refusals'
import { requireActor } from '../../server/auth/actor'
import type { SignedIn } from '../../server/auth/signed-in'
import type { Metadata } from 'next'

/** The admin this page is for. For everybody else there is no such page. Looked up once for a page and its title. */
export const requireAdmin = cache(async (): Promise<SignedIn> => {
  const actor = await requireActor()
  return holdsRole(actor, 'admin') ? actor : notFound()
})

/** The title of a section, for those who have it. */
export async function sectionTitle(section: 'people' | 'areas' | 'assets' | 'incidents'): Promise<Metadata> {
  await requireAdmin()
  const t = await getTranslations('admin.sections')
  return { title: t(section) }
}

/** What the browser needs to know of the admin. */
export function accountOf({ id, name, roles, areaIds, active, availability, version }: SignedIn): Account {
  return { id, name, roles, areaIds, active, availability, version }
}

/** What a query answered; a query that refuses a checked admin has nothing to show. */
export function answered<T extends { ok: true }>(answer: T | Refusal): T {
  return answer.ok ? answer : notFound()
}

/** One value a key, as addresses of lists have them. */
export function singleValues(query: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}
