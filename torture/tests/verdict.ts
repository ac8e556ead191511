import { check, type Verdict } from '../checker/check'
import { until } from '../figures'
import type { Device } from '../history/device'
import type { History } from '../history/history'
import { storedIn } from '../history/stored'
import type { World } from '../world/world'
import { screensOf } from './crew'

const SETTLE_LIMIT_MS = 60_000

/**
 * Waits until every screen shows what is stored, as far as it ever will, has the checker look at everything, and sends
 * the devices away.
 */
export async function verdictOf(world: World, history: History, devices: readonly Device[]): Promise<Verdict> {
  const stored = await storedIn(world.pool)
  const still = () => screensOf(devices).every(({ incident }) => incident.seq === stored.get(incident.id)?.incident.seq)
  await until(still, 'all screens to be complete', SETTLE_LIMIT_MS).catch(() => undefined) // The checker says who is not.
  history.screens = screensOf(devices)
  for (const device of devices) device.close()
  return check(history, stored)
}
