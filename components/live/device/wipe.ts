import { deleteDB } from 'idb'
import { DATABASE, inTime, openDatabase, STORES } from './database'
import { clearTray } from './shown-notices'
import { tellAllTabs } from './tabs'

/**
 * Deletes everything this device keeps or shows of anybody, in every tab. For signing out: what was unsent is gone as well.
 * Resolves with false when the browser did not do it.
 */
export async function wipeDevice(): Promise<boolean> {
  tellAllTabs({ kind: 'wiped' })
  localStorage.clear()
  sessionStorage.clear()
  await clearTray()
  const done = () => true
  // What cannot be opened or emptied may still be deleted as a whole.
  return empty()
    .catch(() => inTime(deleteDB(DATABASE)))
    .then(done, () => false)
}

async function empty(): Promise<void> {
  const database = await openDatabase()
  await inTime(Promise.all(STORES.map((name) => database.clear(name)))).finally(() => database.close())
}
