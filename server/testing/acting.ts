import { hashPassword } from '../auth/passwords'
import { signedInBy, type SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { signIn, type CastMember } from './cast'

/** Settings of a test server that behaves as in production. */
export const PRODUCTION = {
  FIELDLINE_MODE: 'production',
  FIELDLINE_SECRET: 'Wq2n8Zr5TfYb1LxKc7JvHs4GdPm9Ea0UoRi3Qk6XwBt=',
}

export const PASSWORD = 'lantern quay otter'

/** Gives somebody a password to sign in with; returns the e-mail address that goes with it. */
export async function givePassword({ id }: CastMember): Promise<string> {
  const person = await services().db.person.update({
    where: { id },
    data: { passwordHash: await hashPassword(PASSWORD) },
  })
  return person.email ?? ''
}

/** The person, signed in: just now, or so long ago that grave acts ask for the password again. */
export async function acting({ id }: CastMember, { fresh = true } = {}): Promise<SignedIn> {
  const { sessionId, cookie } = await signIn(id)
  if (!fresh) {
    await services().db
      .$executeRaw`UPDATE session SET created_at = now() - interval '11 minutes' WHERE id = ${sessionId}::uuid`
  }
  const actor = await signedInBy(cookie.slice(cookie.indexOf('=') + 1))
  if (!actor) throw new Error('this person cannot act')
  return actor
}
