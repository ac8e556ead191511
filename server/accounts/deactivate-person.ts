import { z } from 'zod'
import type { PersonDetail } from '../../lib/admin-api'
import { refuse, type Refusal } from '../../lib/refusals'
import { announceSessionsEnded, markSessionsEnded } from '../auth/end-sessions'
import type { SignedIn } from '../auth/signed-in'
import { personDetail } from '../queries/admin-person'
import { afterChange } from './after-change'
import { recordAct } from './audit'
import { adminOnly, changePerson, isAdmin } from './change-person'
import { confirmation } from './confirm'
import { password } from './fields'
import { parsed } from './parsed'

const schema = z.strictObject({ confirmPassword: password.optional() })

/**
 * An admin deactivates somebody: signed out everywhere, out of every room, and rooms they own return to the waiting
 * list (X6). Doing it again is harmless.
 */
export async function deactivatePerson(
  actor: SignedIn,
  personId: string,
  input: unknown,
): Promise<{ ok: true; person: PersonDetail } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const refusal = adminOnly(actor) ?? (await confirmation(actor, read.data.confirmPassword))
  if (refusal) return refusal

  const done = await changePerson(actor, personId, async (tx, target, otherAdmins) => {
    if (target.active && isAdmin(target) && otherAdmins === 0) return refuse('last-admin')
    if (target.active) {
      await tx.person.update({ where: { id: personId }, data: { active: false, version: { increment: 1 } } })
      await recordAct(tx, actor, 'person.deactivated', personId)
    }
    return { ok: true as const, ended: await markSessionsEnded(tx, personId) }
  })
  if (!done.ok) return done
  announceSessionsEnded(personId, done.ended, 'deactivated')
  await afterChange(personId)
  return { ok: true, person: await personDetail(actor, personId) }
}
