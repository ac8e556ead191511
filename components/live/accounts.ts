import type { Account, PersonCard } from '../../lib/people'
import type { Me } from '../../lib/wire'

/** The person at this screen as the rules know people; which version of them it is, only the server counts. */
export function ownAccount(me: Me): Account {
  return { ...me, version: 0 }
}

/** Somebody else as the rules know people. A card holds no areas: whoever is offered is taken to be in the incident's. */
export function accountFrom(card: PersonCard | undefined, areaId: string): Account | undefined {
  return card && { ...card, areaIds: [areaId], version: 0 }
}
