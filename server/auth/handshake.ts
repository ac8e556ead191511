import { cookieValue } from './cookies'
import { sessionCookie, signedInBy, type SignedIn } from './signed-in'

/** Who opens a socket with this Cookie header, or undefined for nobody; garbage is nobody too. */
export async function actorOfHandshake(cookieHeader: string | undefined): Promise<SignedIn | undefined> {
  return signedInBy(cookieValue(cookieHeader, sessionCookie()))
}
