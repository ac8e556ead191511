import { v7 } from 'uuid'
import { refuse, type Refusal } from '../../lib/refusals'
import { services } from '../services'
import { recordAct, type By } from './audit'
import type { PersonFacts } from './person-facts'
import { unlessTaken } from './unique'

/** Stores a new account and who made it; its e-mail address must be free. */
export async function addPerson(
  by: By,
  { areaIds, ...person }: PersonFacts,
  passwordHash: string,
): Promise<{ ok: true; id: string } | Refusal> {
  const id = v7()
  const areas = { create: areaIds.map((areaId) => ({ areaId })) }
  return unlessTaken(
    () =>
      services().db.$transaction(async (tx) => {
        await tx.person.create({ data: { id, ...person, passwordHash, areas } })
        await recordAct(tx, by, 'person.created', id, { after: { ...person, areaIds } })
        return { ok: true as const, id }
      }),
    refuse('email-taken'),
  )
}
