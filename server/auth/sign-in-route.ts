import NextAuth from 'next-auth/next'
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { INNER } from '../http/inner-headers'
import { cookieNames, cookieValue } from './cookies'
import { endSessions } from './end-sessions'
import { readDevice, rememberDevice } from './known-device'
import { authOptions } from './options'
import { preferenceCookies } from './preference-cookies'
import { readSessionToken } from './session-token'
import { type NotOpened, type Opened, signInAsDemo, signInWithPassword, type SignInFrom } from './sign-in'
import { signInAsGuest } from './sign-in-as-guest'
import { signInAnswer } from './sign-in-answer'

type Context = { params: Promise<{ nextauth: string[] }> }
type Outcome = Opened | NotOpened

const tokens = { csrfToken: z.string().max(200), json: z.literal('true') }
const form = z.union([
  z.strictObject({ ...tokens, email: z.string().max(1_000), password: z.string().max(1_024) }),
  z.strictObject({ ...tokens, demo: z.uuid() }),
  z.strictObject({
    ...tokens,
    ...{ guestCode: z.string().max(100), name: z.string().max(1_000), visit: z.uuid().optional() },
  }),
])

/** GET /api/auth/csrf: the token that the sign-in form sends along. Nothing else of next-auth answers to GET. */
export async function csrfRoute(request: NextRequest, context: Context): Promise<Response> {
  if (!(await isFor('csrf', request, context))) return new Response(null, { status: 404 })
  const response = await handle(request, context, () => Promise.resolve(undefined))
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' })
  for (const cookie of ourCookies(response)) headers.append('set-cookie', cookie)
  return new Response(response.body, { status: response.status, headers })
}

/**
 * POST /api/auth/callback/credentials as a form: csrfToken, json=true, and either email and password or, in try-out
 * mode, demo (a person's id), or guestCode, name and, to be safe against a lost answer, visit. Answers `{ url }`: `/` with a session cookie, or `/sign-in?error=CODE`
 * (`/guest?error=CODE` for what is wrong with a guest's code).
 */
export async function signInRoute(request: NextRequest, context: Context): Promise<Response> {
  if (!(await isFor('callback/credentials', request, context))) return new Response(null, { status: 404 })
  const text = await request
    .clone()
    .text()
    .catch(() => '') // whoever asked went away in the middle
  const fields = form.safeParse(Object.fromEntries(new URLSearchParams(text)))
  if (!fields.success) return signInAnswer({ ok: false, error: 'invalid' })

  const from = await originOf(request)
  let outcome: Outcome = { ok: false, error: 'expired' } // which it stays unless the form's token is right
  const response = await handle(request, context, async () => {
    outcome = await attempt(fields.data, from)
    return outcome.ok ? outcome : undefined
  })
  return signInAnswer(outcome, [...ourCookies(response), ...(await afterwards(outcome, request, from))])
}

function attempt(fields: z.infer<typeof form>, from: SignInFrom): Promise<Outcome> {
  if ('guestCode' in fields) return signInAsGuest(fields, from)
  return 'demo' in fields ? signInAsDemo(fields.demo, from) : signInWithPassword(fields, from)
}

/** Ends the session that this one replaces (SE2); returns what the browser is to remember besides it. */
async function afterwards(outcome: Outcome, request: NextRequest, from: SignInFrom): Promise<string[]> {
  if (!outcome.ok) return []
  const before = await readSessionToken(cookieOf(request, cookieNames().session))
  if (before && before.sessionId !== outcome.sessionId)
    await endSessions(before.personId, { only: before.sessionId }, 'signed-in-again')
  // A guest comes once: no device becomes his.
  if (outcome.isGuest) return []
  return [await rememberDevice(from.device, outcome.personId), ...(await preferenceCookies(outcome.personId))]
}

async function handle(request: NextRequest, context: Context, opens: () => Promise<Opened | undefined>) {
  return (await NextAuth(request, context, authOptions(opens))) as Response
}

// A query could name an address to go to afterwards: ours never does.
async function isFor(path: string, request: NextRequest, { params }: Context): Promise<boolean> {
  return (await params).nextauth.join('/') === path && !request.nextUrl.search
}

async function originOf(request: NextRequest): Promise<SignInFrom> {
  return {
    address: request.headers.get(INNER.address) ?? '',
    userAgent: request.headers.get('user-agent') ?? '',
    device: await readDevice(cookieOf(request, cookieNames().device)),
  }
}

function ourCookies(response: Response): string[] {
  const names = Object.values(cookieNames())
  return response.headers.getSetCookie().filter((cookie) => names.some((name) => cookie.startsWith(`${name}=`)))
}

function cookieOf(request: NextRequest, name: string): string | undefined {
  return cookieValue(request.headers.get('cookie'), name)
}
