import { call } from '../api/call'
import { wipeDevice } from '../live/device/wipe'

/** Takes from this device what a guest had here: his cookie, and all of his room. */
export async function forgetGuest(): Promise<void> {
  await call('POST', '/api/sign-out', {})
  await wipeDevice()
}
