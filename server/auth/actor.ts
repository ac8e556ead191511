import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { INNER } from '../http/inner-headers'
import { cookieValue } from './cookies'
import { sessionCookie, signedInBy, type SignedIn } from './signed-in'

/** Who this page is for, checked against the session row every time; sends anybody else to sign in and back again. */
export async function requireActor(): Promise<SignedIn> {
  const actor = await signedInBy((await cookies()).get(sessionCookie())?.value)
  return actor ?? redirect(`/sign-in?next=${encodeURIComponent((await headers()).get(INNER.path) ?? '/')}`)
}

/** Who sent this request, or undefined for somebody signed out. */
export async function actorOfRequest(request: Request): Promise<SignedIn | undefined> {
  return signedInBy(cookieValue(request.headers.get('cookie'), sessionCookie()))
}
