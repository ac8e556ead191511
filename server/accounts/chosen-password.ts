import type { Refusal } from '../../lib/refusals'
import { passwordProblem } from '../auth/password-rules'
import { hashPassword } from '../auth/passwords'
import { services } from '../services'
import { madeUpPassword } from './made-up-password'

/** `shown` is the made-up password, to be shown once. */
export type ChosenPassword = { ok: true; hash: string; shown: string | null }

/**
 * The password somebody is to have: the given one if it is good enough, else one made up. `about` are texts that it
 * must not be made of.
 */
export async function chosenPassword(
  given: string | undefined,
  about: readonly string[],
): Promise<ChosenPassword | Refusal> {
  if (given === undefined) {
    const shown = madeUpPassword()
    return { ok: true, hash: await hashPassword(shown), shown }
  }
  const organisation = await services().db.organisation.findUnique({ where: { id: 1 }, select: { name: true } })
  const problem = passwordProblem(given, [...about, organisation?.name ?? ''])
  return problem ?? { ok: true, hash: await hashPassword(given), shown: null }
}
