import type { LiveSeed } from '../state'
import { keysOf, openDatabase } from './database'
import { seedFrom } from './restore'

/** What the person this device belongs to last saw on it; undefined when nobody is signed in here. */
export async function seedOfDevice(): Promise<LiveSeed | undefined> {
  const database = await openDatabase().catch(() => undefined)
  const [about] = (await database?.getAll('about')) ?? []
  if (!database || !about) return undefined
  const rooms = await database.getAll('rooms', keysOf(about.me.id))
  database.close()
  return seedFrom({ about, rooms })
}

/** Whether this device keeps anybody's lists. */
export async function isSomebodyHere(): Promise<boolean> {
  const database = await openDatabase().catch(() => undefined)
  const people = (await database?.count('about').catch(() => 0)) ?? 0
  database?.close()
  return people > 0
}
