import type { DeactivationPreview } from '../../lib/admin-api'
import type { Refusal } from '../../lib/refusals'
import { adminOnly, findTarget } from '../accounts/change-person'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { openWork } from './admin-person'
import { devicesOf } from './devices'

/** What would happen to somebody's rooms and devices if an admin deactivated the account now. */
export async function deactivationPreview(
  viewer: SignedIn,
  personId: string,
): Promise<({ ok: true } & DeactivationPreview) | Refusal> {
  const refusal = adminOnly(viewer)
  if (refusal) return refusal
  const found = await findTarget(services().db, personId)
  if (!found.ok) return found
  const [returned, left, devices] = await Promise.all([
    openWork(personId),
    services().db.seat.count({
      where: { personId, seated: true, incident: { status: { not: 'closed' }, NOT: { ownerId: personId } } },
    }),
    devicesOf(personId, viewer.sessionId),
  ])
  return { ok: true, returned, left, devices: devices.length }
}
