import { call } from '../api/call'

/** Ends this device's session and leaves for the sign-in page. False: the server was not reached and nothing happened. */
export async function signOut(): Promise<boolean> {
  const answer = await call('POST', '/api/sign-out', {})
  const over = answer.ok || answer.code === 'signed-out'
  if (over) location.assign('/sign-in')
  return over
}
