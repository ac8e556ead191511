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
  return post(app, token, { email, password }, address, device)
}

/** Comes in by a guest's code under this name; returns the Cookie header of the browser that did. */
export async function enterAsGuest(app: SecureApp, guestCode: string, name: string): Promise<string> {
  const { headers } = await post(app, await formToken(app), { guestCode, name }, '127.0.0.1')
  const session = headers['set-cookie']?.find((cookie) => cookie.includes('fieldline.session='))
  if (!session) throw new Error('the code was not taken')
  return session.split(';', 1)[0] ?? ''
}

function post(
  app: SecureApp,
  token: { csrfToken: string; cookie: string },
  fields: Record<string, string>,
  address: string,
  device?: string,
): Promise<Reply> {
  const body = new URLSearchParams({ csrfToken: token.csrfToken, json: 'true', ...fields }).toString()
  const headers = {
    origin: app.url,
    'content-type': 'application/x-www-form-urlencoded',
    cookie: [token.cookie, ...(device ? [device] : [])].join('; '),
    'x-forwarded-for': address,
  }
  return ask(app.port, { method: 'POST', path: '/api/auth/callback/credentials', headers, body })
}
