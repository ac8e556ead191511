import type { OutboxItem } from '../state'
import { keysOf, openDatabase } from './database'

/** What waits on this device to be sent, for pages without a live connection; empty where the device keeps nothing. */
export async function unsentOnDevice(personId: string): Promise<OutboxItem[]> {
  const database = await openDatabase().catch(() => undefined)
  if (!database) return []
  const items = await database.getAll('outbox', keysOf(personId)).catch(() => [])
  database.close()
  return items
}

/** How much waits on this device, whoever wrote it: what somebody else's sign-in would delete. */
export async function countUnsentOnDevice(): Promise<number> {
  const database = await openDatabase().catch(() => undefined)
  const count = (await database?.count('outbox').catch(() => 0)) ?? 0
  database?.close()
  return count
}
