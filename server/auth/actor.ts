import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { INNER } from '../http/inner-headers'
import { endedGuest } from '../guests/ended-guest'
import { services } from '../services'
import { cookieValue } from './cookies'
import { sessionCookie, signedInBy, type SignedIn } from './signed-in'

/**
 * Who this page is for, checked against the session row every time; sends guests to their room, whoever was one to the page
 * that says so, and anybody else signed out to sign in and back again.
 */
export async function requireActor(): Promise<SignedIn> {
  const actor = await requireAnybody()
  return actor.guestOf ? redirect(await roomOfGuest(actor.guestOf)) : actor
}

/** The same for the room's page, the only one there is for a guest. */
export async function requireAnybody(): Promise<SignedIn> {
  const cookie = (await cookies()).get(sessionCookie())?.value
  const actor = await signedInBy(cookie)
  if (actor) return actor
  const over = await endedGuest(cookie)
  if (over) redirect(`/guest?over=${over}`)
  redirect(`/sign-in?next=${encodeURIComponent((await headers()).get(INNER.path) ?? '/')}`)
}

/** The address of a guest's room. */
async function roomOfGuest(id: string): Promise<string> {
  const { number } = await services().db.incident.findUniqueOrThrow({ where: { id }, select: { number: true } })
  return `/incidents/${number}`
}

/** Who sent this request, or undefined for somebody signed out. */
export async function actorOfRequest(request: Request): Promise<SignedIn | undefined> {
  return signedInBy(cookieValue(request.headers.get('cookie'), sessionCookie()))
}
