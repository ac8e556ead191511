import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { isGuestError } from '../../lib/sign-in'
import { personName } from '../accounts/fields'
import { findCode } from '../guests/guest-code'
import { services } from '../services'
import type { NotOpened, Opened, SignInFrom } from './sign-in'
import { countAttempt } from './sign-in-limits'

/**
 * Lets somebody without an account into one room, by a code that works once and the name he gives. Attempts are counted as
 * those of any sign-in (AN6); unlike an account, a code says what is wrong with it (X25): nobody guesses one.
 */
export async function signInAsGuest(
  input: { guestCode: string; name: string },
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

  const [id, sessionId] = [v7(), randomUUID()]
  const newcomer = { id, name: name.data, sessionId, userAgent, address }
  const ack = await dispatch.letIn(found.incidentId, found.codeId, newcomer)
  if (!ack.ok) return refused(isGuestError(ack.code) ? ack.code : 'busy')
  await attempt.succeed()
  log.info({ personId: id, address }, 'a guest came')
  return { ok: true, personId: id, sessionId, isGuest: true }
}
