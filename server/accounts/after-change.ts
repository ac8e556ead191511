import { services } from '../services'

/**
 * Tells everybody that a person, and who is in these areas, changed, after the commit (T4). Whoever can no longer own
 * or sit where they do leaves those rooms: safe to run again, which the next change does should this be cut short.
 */
export async function afterChange(personId: string, areaIds: readonly string[] = []): Promise<void> {
  const { bus, dispatch } = services()
  bus.publish('account', { personId })
  for (const areaId of areaIds) bus.publish('area', { areaId })
  await dispatch.settle(personId)
}
