import type { Account } from '../../lib/people'
import { foreseeAccount } from '../accounts/account'
import { cookieNames } from './cookies'
import { readSessionToken } from './session-token'
import { checkSession, type CheckedSession } from './sessions'

/** Somebody whose session was checked just now. */
export type SignedIn = Account & { sessionId: string; freshSession: boolean }

/** Who holds this session cookie; undefined for nobody, and for every kind of garbage. */
export async function signedInBy(cookie: string | undefined): Promise<SignedIn | undefined> {
  const token = await readSessionToken(cookie)
  if (!token) return undefined
  const checking = checkSession(token.sessionId).then((checked) =>
    checked?.account.id === token.personId ? checked : undefined,
  )
  foreseeAccount(token.personId, checking)
  const checked = await checking
  return checked && signedIn(checked)
}

/** The name of the cookie that `signedInBy` wants. */
export function sessionCookie(): string {
  return cookieNames().session
}

function signedIn({ account, session }: CheckedSession): SignedIn {
  return { ...account, sessionId: session.id, freshSession: session.fresh }
}
