import type { Incident } from '../incident/incident'
import type { PersonCard } from '../people'

/** How many minutes nobody has taken it when it is called for again: the experts, then the admins. */
export const CALL_AGAIN_MINUTES = { experts: 5, admins: 15 } as const

/**
 * Whether the last owner of an incident that was re-opened is called alone until the experts are called again: they know
 * the case, and are there. `lastOwner` is undefined for somebody who is no expert of its area any more.
 */
export function isCalledFirst(
  { status, cameBack, lastOwnerId }: Pick<Incident, 'status' | 'cameBack' | 'lastOwnerId'>,
  lastOwner: Pick<PersonCard, 'id' | 'roles' | 'active' | 'availability'> | undefined,
): boolean {
  if (status !== 'open' || cameBack !== 'reopened' || !lastOwner || lastOwner.id !== lastOwnerId) return false
  return lastOwner.active && lastOwner.availability === 'available' && lastOwner.roles.includes('expert')
}
