import { call } from '../api/call'
import { wipeDevice } from '../live/device/wipe'

/**
 * Ends this device's session, deletes what it kept and leaves for the sign-in page. False: the server was not reached
 * and nothing happened. That page says it where the browser did not delete everything.
 */
export async function signOut(): Promise<boolean> {
  const answer = await call('POST', '/api/sign-out', {})
  const over = answer.ok || answer.code === 'signed-out'
  if (!over) return false
  const wiped = await wipeDevice()
  location.assign(wiped ? '/sign-in' : '/sign-in?kept')
  return true
}
