import { isGuestError, SIGN_IN_ERRORS, type GuestError, type SignInError } from '../../lib/sign-in'

export type Credentials =
  { email: string; password: string } | { demo: string } | { guestCode: string; name: string; visit: string }
export type SignInProblem = { code: SignInError | GuestError | 'unreachable'; retrySeconds: number | undefined }

/** Opens a session for this browser. Returns what went wrong, or undefined when it worked. */
export async function requestSignIn(credentials: Credentials): Promise<SignInProblem | undefined> {
  try {
    const csrf = await fetch('/api/auth/csrf', { cache: 'no-store' })
    const { csrfToken } = (await csrf.json()) as { csrfToken: string }
    const answer = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ ...credentials, csrfToken, json: 'true' }),
    })
    if (answer.ok) return undefined
    return problemIn(await answer.json())
  } catch {
    return { code: 'unreachable', retrySeconds: undefined }
  }
}

// `{ url: "/sign-in?error=CODE&retry=SECONDS" }`, next-auth's way of saying it.
function problemIn(answer: unknown): SignInProblem {
  const url = typeof answer === 'object' && answer !== null && 'url' in answer ? String(answer.url) : ''
  const query = new URL(url, location.origin).searchParams
  const said = query.get('error') ?? ''
  const code = isGuestError(said) ? said : (SIGN_IN_ERRORS.find((known) => known === said) ?? 'busy')
  const retry = Number(query.get('retry'))
  return { code, retrySeconds: retry > 0 ? retry : undefined }
}
