import { randomUUID } from 'node:crypto'
import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { MOST_GUEST_HOURS } from '../../lib/incident/guest-time'
import { services } from '../services'
import { cookieNames, cookieOptions } from './cookies'
import { absoluteHours } from './sessions'
import type { Opened } from './sign-in'

/**
 * next-auth for one request: it checks the form's token and makes the cookie. Whoever `attempt` opens a session for is
 * signed in; the cookie holds the ids of that session and person and nothing else (SE1).
 */
export function authOptions(attempt: () => Promise<Opened | undefined>): AuthOptions {
  const { env, log } = services()
  const names = cookieNames()
  const options = cookieOptions()
  let opened: Opened | undefined
  return {
    secret: env.FIELDLINE_SECRET,
    providers: [
      Credentials({
        credentials: {},
        authorize: async () => {
          opened = await attempt()
          return opened ? { id: opened.personId } : null
        },
      }),
    ],
    // How long the session lasts, its row says (SE8): a guest's may outlast all others.
    session: { strategy: 'jwt', maxAge: Math.max(absoluteHours(), MOST_GUEST_HOURS) * 60 * 60 },
    callbacks: {
      jwt: ({ token }) => (opened ? { sub: opened.personId, sid: opened.sessionId } : token),
      redirect: () => '/',
    },
    cookies: {
      sessionToken: { name: names.session, options },
      csrfToken: { name: names.csrf, options },
      // We send nobody anywhere, so this cookie is one that no client can have set.
      callbackUrl: { name: randomUUID(), options },
    },
    // Its details can quote the request.
    logger: { error: (code) => log.error({ code }, 'next-auth'), warn: () => undefined, debug: () => undefined },
  }
}
