import { ask, type Reply } from './ask'
import type { SecureApp } from './secure-app'

export type Guess = { email: string; password: string; address: string; device?: string }

/** A browser's form token, good for as many guesses as one likes, as a guesser would use it. */
export async function formToken(app: SecureApp): Promise<{ csrfToken: string; cookie: string }> {
  const { headers, text } = await ask(app.port, { path: '/api/auth/csrf' })
  const [cookie = ''] = headers['set-cookie'] ?? []
  return { csrfToken: (JSON.parse(text) as { csrfToken: string }).csrfToken, cookie: cookie.split(';', 1)[0] ?? '' }
}

/** One attempt to sign in from this address (one trusted proxy stands in front). */
export function tryToSignIn(
  app: SecureApp,
  token: { csrfToken: string; cookie: string },
  { email, password, address, device }: Guess,
): Promise<Reply> {
  const body = new URLSearchParams({ csrfToken: token.csrfToken, json: 'true', email, password }).toString()
  const headers = {
    origin: app.url,
    'content-type': 'application/x-www-form-urlencoded',
    cookie: [token.cookie, ...(device ? [device] : [])].join('; '),
    'x-forwarded-for': address,
  }
  return ask(app.port, { method: 'POST', path: '/api/auth/callback/credentials', headers, body })
}
