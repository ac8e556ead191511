import type { Device } from '../../lib/admin-api'
import type { SignedIn } from '../auth/signed-in'
import { devicesOf } from './devices'

/** Where the viewer is signed in. */
export function myDevices(viewer: SignedIn): Promise<Device[]> {
  return devicesOf(viewer.id, viewer.sessionId)
}
