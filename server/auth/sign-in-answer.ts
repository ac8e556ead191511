import { isGuestError, type SignInError } from '../../lib/sign-in'
import type { NotOpened, Opened } from './sign-in'

const STATUS: Record<SignInError, number> = { invalid: 401, expired: 400, 'rate-limited': 429, busy: 503 }
const GUEST_REFUSED = 409
const BUSY_SECONDS = 5

/** What the sign-in form gets: `{ url }`, where to go next, in next-auth's way of saying it. */
export function signInAnswer(outcome: Opened | NotOpened, cookies: readonly string[] = []): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  if (outcome.ok) return Response.json({ url: '/' }, { headers })

  const { error } = outcome
  const retry = outcome.retry ?? (error === 'busy' ? BUSY_SECONDS : undefined)
  if (retry !== undefined) headers.set('retry-after', String(retry))
  const query = new URLSearchParams({ error, ...(retry !== undefined && { retry: String(retry) }) })
  const page = isGuestError(error) ? '/guest' : '/sign-in'
  return Response.json(
    { url: `${page}?${query}` },
    { status: isGuestError(error) ? GUEST_REFUSED : STATUS[error], headers },
  )
}
