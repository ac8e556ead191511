import type { GuestError, SignInError } from '../../lib/sign-in'
import { normalEmail } from '../accounts/fields'
import { services } from '../services'
import type { Device } from './known-device'
import { hashPassword, isPasswordWhile, isWeaklyHashed } from './passwords'
import { openSession, type SessionOrigin } from './sessions'
import { countAttempt } from './sign-in-limits'
import { Crowded } from './turnstile'

export type SignInFrom = SessionOrigin & { device: Device | undefined }
export type Opened = { ok: true; personId: string; sessionId: string; isGuest?: true }
/** `retry` in seconds. */
export type NotOpened = { ok: false; error: SignInError | GuestError; retry?: number }

type Candidate = { id: string; password_hash: string | null; active: boolean }

/** Opens a session for whoever knows the password; every way of not being that person reads the same (AN5). */
export async function signInWithPassword(
  input: { email: string; password: string },
  from: SignInFrom,
): Promise<Opened | NotOpened> {
  const email = normalEmail(input.email)
  const person = await candidate(email)
  const known = person && from.device?.people.includes(person.id) ? from.device : undefined
  const attempt = await countAttempt(email, from.address, known)
  if (attempt.wait) return refused('rate-limited', person, from, attempt.wait)

  // The account's count is written while the hash is made, so that nobody can tell by the time whether it exists.
  const checked = await isPasswordWhile(input.password, person?.password_hash, () => countFailure(email)).catch(
    ifCrowded,
  )
  if (!checked) {
    await attempt.undo()
    return refused('busy', person, from)
  }
  const [isRight, failures] = checked
  const isLocked = !known && failures > services().env.SIGN_IN_FAILURES_PER_ACCOUNT
  if (!person || !isRight || !person.active || isLocked) return refused('invalid', person, from)

  await attempt.succeed()
  await forgetFailures(person, input.password)
  return opened(person.id, from)
}

/** Opens a session for a demo person without a password: in try-out mode only. */
export async function signInAsDemo(personId: string, from: SignInFrom): Promise<Opened | NotOpened> {
  const { env, db } = services()
  if (env.mode !== 'tryout') return refused('invalid', undefined, from)
  const person = await db.person.findFirst({ where: { id: personId, demo: true, active: true }, select: { id: true } })
  return person ? opened(person.id, from) : refused('invalid', undefined, from)
}

async function opened(personId: string, from: SignInFrom): Promise<Opened> {
  const sessionId = await openSession(personId, from)
  services().log.info({ personId, address: from.address }, 'signed in')
  return { ok: true, personId, sessionId }
}

function refused(error: SignInError, person: Candidate | undefined, from: SignInFrom, retry?: number): NotOpened {
  services().log.warn({ personId: person?.id, address: from.address, error }, 'sign-in refused')
  return { ok: false, error, ...(retry !== undefined && { retry }) }
}

async function candidate(email: string): Promise<Candidate | undefined> {
  const { rows } = await services().pool.query<Candidate>({
    name: 'sign-in-candidate',
    text: 'SELECT id, password_hash, active FROM person WHERE email = $1',
    values: [email],
  })
  return rows[0]
}

/**
 * Counts one more failure in a row, which it is until the password proves right; returns how many there are. Nobody waits for the
 * disk to have it: that only happens where there is such an account, and a slow disk would tell (AN5).
 */
async function countFailure(email: string): Promise<number> {
  const { rows } = await services().pool.query<{ failed_sign_ins: number }>({
    name: 'sign-in-failure',
    text: `UPDATE person SET failed_sign_ins = failed_sign_ins + 1 WHERE email = $1
      RETURNING failed_sign_ins, set_config('synchronous_commit', 'off', true)`,
    values: [email],
  })
  return rows[0]?.failed_sign_ins ?? 0
}

async function forgetFailures({ id, password_hash: hash }: Candidate, password: string): Promise<void> {
  const stronger = hash && isWeaklyHashed(hash) ? await hashPassword(password).catch(() => hash) : hash
  await services().db.person.update({ where: { id }, data: { failedSignIns: 0, passwordHash: stronger } })
}

function ifCrowded(error: unknown): undefined {
  if (!(error instanceof Crowded)) throw error
}
