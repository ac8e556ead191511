import { createHmac, randomUUID } from 'node:crypto'
import { v4, v7 } from 'uuid'
import { isGuestError } from '../../lib/sign-in'
import { personName } from '../accounts/fields'
import { findCode } from '../guests/guest-code'
import { services } from '../services'
import { checkSession } from './sessions'
import type { NotOpened, Opened, SignInFrom } from './sign-in'
import { countAttempt } from './sign-in-limits'

/**
 * Lets somebody without an account into one room, by a code that works once and the name he gives. Attempts are counted as
 * those of any sign-in (AN6); unlike an account, a code says what is wrong with it (X25): nobody guesses one. `visit` is a
 * random id of the form he fills in: should the answer be lost, the same form gets the same session again.
 */
export async function signInAsGuest(
  input: { guestCode: string; name: string; visit?: string | undefined },
  { address, userAgent }: SignInFrom,
): Promise<Opened | NotOpened> {
  const { dispatch, log } = services()
  const refused = (error: NotOpened['error'], retry?: number): NotOpened => {
    log.warn({ address, error }, 'a guest was refused')
    return { ok: false, error, ...(retry !== undefined && { retry }) }
  }
  const name = personName.safeParse(input.name)
  if (!name.success) return refused('invalid')
  const attempt = await countAttempt('guest', address, undefined)
  if (attempt.wait) return refused('rate-limited', attempt.wait)
  const found = await findCode(input.guestCode)
  if (!found) return refused('guest-code-wrong')

  const [id, sessionId] = [v7(), input.visit ? sessionOf(found.codeId, input.visit) : randomUUID()]
  const newcomer = { id, name: name.data, sessionId, userAgent, address }
  const ack = await dispatch.letIn(found.incidentId, found.codeId, newcomer)
  const before = !ack.ok && ack.code === 'guest-code-used' ? await checkSession(sessionId) : undefined
  if (before) {
    await attempt.succeed()
    return { ok: true, personId: before.account.id, sessionId, isGuest: true }
  }
  if (!ack.ok && isGuestError(ack.code)) return refused(ack.code)
  if (!ack.ok) {
    await attempt.undo()
    return refused('busy')
  }
  await attempt.succeed()
  log.info({ personId: id, address }, 'a guest came')
  return { ok: true, personId: id, sessionId, isGuest: true }
}

/** The id of the session that this form opens with this code: nobody else can tell it. */
function sessionOf(codeId: string, visit: string): string {
  const secret = createHmac('sha256', services().env.FIELDLINE_SECRET)
  return v4({ random: secret.update(`guest-visit ${codeId} ${visit}`).digest().subarray(0, 16) })
}
