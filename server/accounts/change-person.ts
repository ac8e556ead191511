import { z } from 'zod'
import { holdsRole, type Role } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import type { SignedIn } from '../auth/signed-in'
import type { Person, Prisma } from '../generated/prisma/client'
import { services } from '../services'

export type Target = Omit<Person, 'roles' | 'email'> & { email: string; roles: Role[]; areaIds: string[] }
type Change<T> = (tx: Prisma.TransactionClient, target: Target, otherAdmins: number) => Promise<T | Refusal>

const uuid = z.uuid()

/** The refusal for somebody who is no admin. */
export function adminOnly(actor: SignedIn): Refusal | undefined {
  return holdsRole(actor, 'admin') ? undefined : refuse('not-allowed')
}

export function isAdmin({ roles }: { roles: readonly string[] }): boolean {
  return roles.includes('admin')
}

/** An existing person as an admin's change finds them; `not-found` for an unknown or misspelt id, and for a guest. */
export async function findTarget(
  db: Pick<Prisma.TransactionClient, 'person'>,
  personId: string,
): Promise<{ ok: true; target: Target } | Refusal> {
  if (!uuid.safeParse(personId).success) return refuse('not-found')
  const found = await db.person.findUnique({
    where: { id: personId },
    include: { areas: { select: { areaId: true } } },
  })
  if (!found?.email) return refuse('not-found')
  const { areas, email, ...person } = found
  return {
    ok: true,
    target: { ...person, email, roles: found.roles as Role[], areaIds: areas.map(({ areaId }) => areaId) },
  }
}

/**
 * Runs an admin's change of one person in a transaction that holds the person and all active admins locked, so that
 * `otherAdmins` (active, besides the person) stays true until it commits (AD1), and the actor still is one of them.
 */
export async function changePerson<T>(actor: SignedIn, personId: string, change: Change<T>): Promise<T | Refusal> {
  if (!uuid.safeParse(personId).success) return refuse('not-found')
  return services().db.$transaction(async (tx) => {
    // Locked in the order of ids: two admins changing each other wait for one another instead of deadlocking.
    const locked = await tx.$queryRaw<{ id: string; admin: boolean }[]>`
      SELECT id::text, active AND 'admin' = ANY(roles) AS admin FROM person
      WHERE id = ${personId}::uuid OR (active AND 'admin' = ANY(roles)) ORDER BY id FOR UPDATE`
    const admins = locked.filter(({ admin }) => admin).map(({ id }) => id)
    if (!admins.includes(actor.id)) return refuse('not-allowed')
    const found = await findTarget(tx, personId)
    if (!found.ok) return found
    return change(tx, found.target, admins.filter((id) => id !== personId).length)
  })
}
