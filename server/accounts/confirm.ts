import { refuse, type Refusal } from '../../lib/refusals'
import { isPassword } from '../auth/passwords'
import type { SignedIn } from '../auth/signed-in'
import { Crowded } from '../auth/turnstile'
import { perBus } from '../per-bus'
import { createLimit } from '../rate-limits'
import { services } from '../services'

const tries = perBus(() => {
  const { SIGN_IN_FAILURES_PER_ACCOUNT_AND_IP, SIGN_IN_WINDOW_MINUTES } = services().env
  return createLimit('confirm', SIGN_IN_FAILURES_PER_ACCOUNT_AND_IP, SIGN_IN_WINDOW_MINUTES * 60)
})

/**
 * Asks a person who is about to do something grave for the password again (AD3), unless it was given in the last ten
 * minutes. In try-out mode nobody has one to give. Returns the refusal, or undefined when it may go on.
 */
export async function confirmation(actor: SignedIn, given: string | undefined): Promise<Refusal | undefined> {
  if (actor.freshSession || services().env.mode === 'tryout') return undefined
  return given ? wrongPassword(actor.id, given) : refuse('password-needed')
}

/** The refusal when this is not the person's password; tries are limited, since a stolen session could guess. */
export async function wrongPassword(personId: string, given: string): Promise<Refusal | undefined> {
  const wait = await tries().take(personId)
  if (wait !== undefined) return refuse('rate-limited', { seconds: wait })
  const person = await services().db.person.findUnique({ where: { id: personId }, select: { passwordHash: true } })
  try {
    if (!(await isPassword(given, person?.passwordHash))) return refuse('wrong-password')
  } catch (error) {
    if (!(error instanceof Crowded)) throw error
    await tries().giveBack(personId)
    return refuse('unavailable')
  }
  await tries().forget(personId)
  return undefined
}
