import { z } from 'zod'
import type { PasswordReset } from '../../lib/admin-api'
import { refuse, type Refusal } from '../../lib/refusals'
import { announceSessionsEnded, markSessionsEnded } from '../auth/end-sessions'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { recordAct } from './audit'
import { adminOnly, changePerson, findTarget, isAdmin } from './change-person'
import { chosenPassword } from './chosen-password'
import { confirmation } from './confirm'
import { password } from './fields'
import { parsed } from './parsed'

const schema = z.strictObject({ password: password.optional(), confirmPassword: password.optional() })

/**
 * An admin gives somebody a new password, made up unless given; it unlocks the account and ends all sessions of it.
 * Nobody resets his own: that asks for the current one (AN10).
 */
export async function resetPassword(
  actor: SignedIn,
  personId: string,
  input: unknown,
): Promise<({ ok: true } & PasswordReset) | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const refusal = adminOnly(actor) ?? (personId === actor.id ? refuse('not-allowed') : undefined)
  if (refusal) return refusal
  const found = await findTarget(services().db, personId)
  if (!found.ok) return found
  const { name, email } = found.target
  const unconfirmed = isAdmin(found.target) ? await confirmation(actor, read.data.confirmPassword) : undefined
  if (unconfirmed) return unconfirmed
  const secret = await chosenPassword(read.data.password, [name, email])
  if (!secret.ok) return secret

  const done = await changePerson(actor, personId, async (tx) => {
    await tx.person.update({
      where: { id: personId },
      data: { passwordHash: secret.hash, failedSignIns: 0, version: { increment: 1 } },
    })
    await recordAct(tx, actor, 'person.password-reset', personId)
    return { ok: true as const, ended: await markSessionsEnded(tx, personId) }
  })
  if (!done.ok) return done
  announceSessionsEnded(personId, done.ended, 'password-changed')
  services().bus.publish('account', { personId })
  return { ok: true, initialPassword: secret.shown }
}
