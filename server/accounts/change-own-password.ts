import { z } from 'zod'
import type { Refusal } from '../../lib/refusals'
import { announceSessionsEnded, markSessionsEnded } from '../auth/end-sessions'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { recordAct } from './audit'
import { chosenPassword } from './chosen-password'
import { wrongPassword } from './confirm'
import { password } from './fields'
import { parsed } from './parsed'

const schema = z.strictObject({ current: password, next: password })

/** A person chooses a new password, knowing the current one; the sessions on other devices end (AN10). */
export async function changeOwnPassword(actor: SignedIn, input: unknown): Promise<{ ok: true } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const refusal = await wrongPassword(actor.id, read.data.current)
  if (refusal) return refusal
  const { db, bus } = services()
  const { email } = await db.person.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } })
  const secret = await chosenPassword(read.data.next, [actor.name, email ?? ''])
  if (!secret.ok) return secret

  const ended = await db.$transaction(async (tx) => {
    await tx.person.update({
      where: { id: actor.id },
      data: { passwordHash: secret.hash, failedSignIns: 0, version: { increment: 1 } },
    })
    await recordAct(tx, actor, 'person.password-changed', actor.id)
    return markSessionsEnded(tx, actor.id, { except: actor.sessionId })
  })
  announceSessionsEnded(actor.id, ended, 'password-changed')
  bus.publish('account', { personId: actor.id })
  return { ok: true }
}
