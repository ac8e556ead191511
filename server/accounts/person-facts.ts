import type { Prisma } from '../generated/prisma/client'
import type { Target } from './change-person'

/** What an admin's form shows of a person and may change. */
export type PersonFacts = Pick<Target, 'name' | 'email' | 'title' | 'roles' | 'locale' | 'areaIds'>
const NAMES = ['name', 'email', 'title', 'roles', 'locale', 'areaIds'] as const

export function factsOf({ name, email, title, roles, locale, areaIds }: PersonFacts): PersonFacts {
  return { name, email, title, roles: [...roles].sort(), locale, areaIds: [...areaIds].sort() }
}

/** The parts that differ, as they were and as they are to be; undefined when nothing does. */
export function difference(before: PersonFacts, after: PersonFacts) {
  const changed = NAMES.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const only = (facts: PersonFacts) => Object.fromEntries(changed.map((name) => [name, facts[name]]))
  return changed.length === 0 ? undefined : { before: only(before), after: only(after) }
}

/** Writes what is to be, and the next version. */
export async function saveFacts(
  tx: Prisma.TransactionClient,
  personId: string,
  { areaIds, ...person }: PersonFacts,
): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { ...person, version: { increment: 1 } } })
  await tx.areaMember.deleteMany({ where: { personId, areaId: { notIn: areaIds } } })
  await tx.areaMember.createMany({ data: areaIds.map((areaId) => ({ areaId, personId })), skipDuplicates: true })
}

/** The areas that are in one list and not in the other. */
export function exchangedAreas(before: PersonFacts, after: PersonFacts): string[] {
  const come = after.areaIds.filter((id) => !before.areaIds.includes(id))
  const gone = before.areaIds.filter((id) => !after.areaIds.includes(id))
  return [...come, ...gone]
}
