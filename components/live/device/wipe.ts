import { openDatabase, STORES_OF_MANY, type DeviceDatabase } from './database'
import { tellAllTabs } from './tabs'

const STORES = ['about', ...STORES_OF_MANY] as const

/** Deletes everything this device keeps of anybody, in every tab. For signing out: what was unsent is gone as well. */
export async function wipeDevice(): Promise<void> {
  tellAllTabs({ kind: 'wiped' })
  localStorage.clear()
  sessionStorage.clear()
  const database = await openDatabase().catch(() => undefined)
  if (!database) return
  await Promise.all(STORES.map((name) => database.clear(name)))
  database.close()
}

/** Deletes what another person left, as after a session that ended elsewhere: a shared device shows nothing of them. */
export async function forgetOthers(database: DeviceDatabase, personId: string): Promise<void> {
  const change = database.transaction(STORES, 'readwrite')
  const others = [IDBKeyRange.upperBound([personId], true), IDBKeyRange.lowerBound([personId, []], true)]
  const people = (await change.objectStore('about').getAllKeys()).filter((id) => id !== personId)
  await Promise.all([
    ...people.map((id) => change.objectStore('about').delete(id)),
    ...others.flatMap((range) => STORES_OF_MANY.map((name) => change.objectStore(name).delete(range))),
    change.done,
  ])
}
