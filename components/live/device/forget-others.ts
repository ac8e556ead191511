import { STORES, STORES_OF_MANY, type DeviceDatabase } from './database'
import { clearTray } from './shown-notices'

/** Deletes what another person left, as after a session that ended elsewhere: a shared device shows nothing of them. */
export async function forgetOthers(database: DeviceDatabase, personId: string): Promise<void> {
  const change = database.transaction(STORES, 'readwrite')
  const others = [IDBKeyRange.upperBound([personId], true), IDBKeyRange.lowerBound([personId, []], true)]
  const people = (await change.objectStore('about').getAllKeys()).filter((id) => id !== personId)
  if (people.length > 0) void clearTray()
  await Promise.all([
    ...people.map((id) => change.objectStore('about').delete(id)),
    ...others.flatMap((range) => STORES_OF_MANY.map((name) => change.objectStore(name).delete(range))),
    change.done,
  ])
}
