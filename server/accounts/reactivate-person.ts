import { z } from 'zod'
import type { PersonDetail } from '../../lib/admin-api'
import type { Refusal } from '../../lib/refusals'
import type { SignedIn } from '../auth/signed-in'
import { personDetail } from '../queries/admin-person'
import { afterChange } from './after-change'
import { recordAct } from './audit'
import { adminOnly, changePerson } from './change-person'
import { parsed } from './parsed'

const schema = z.strictObject({})

/** An admin lets somebody back in, with the roles, areas and password of before; rooms they left stay left. */
export async function reactivatePerson(
  actor: SignedIn,
  personId: string,
  input: unknown,
): Promise<{ ok: true; person: PersonDetail } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const refusal = adminOnly(actor)
  if (refusal) return refusal

  const done = await changePerson(actor, personId, async (tx, target) => {
    if (!target.active) {
      await tx.person.update({ where: { id: personId }, data: { active: true, version: { increment: 1 } } })
      await recordAct(tx, actor, 'person.reactivated', personId)
    }
    return { ok: true as const }
  })
  if (!done.ok) return done
  await afterChange(personId)
  return { ok: true, person: await personDetail(actor, personId) }
}
