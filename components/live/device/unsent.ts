import type { OutboxItem } from '../state'
import type { Upload } from '../uploads/upload'
import { keysOf, openDatabase } from './database'

export type UnsentThings = {
  outbox: readonly OutboxItem[]
  uploads: readonly Upload[]
  /** The rooms and forms for which a voice note was recorded, or is being recorded, and not handed on. */
  recordings?: readonly string[]
}

/** What waits on this device to be sent, for pages without a live connection; nothing where the device keeps nothing. */
export async function unsentOnDevice(personId: string): Promise<UnsentThings> {
  const database = await openDatabase().catch(() => undefined)
  if (!database) return { outbox: [], uploads: [] }
  const mine = keysOf(personId)
  const [outbox, uploads, pieces] = await Promise.all([
    database.getAll('outbox', mine).catch(() => []),
    database.getAll('uploads', mine).catch(() => []),
    database.getAllKeys('recordings', mine).catch(() => []),
  ])
  database.close()
  return { outbox, uploads, recordings: [...new Set(pieces.map(([, key]) => key))] }
}

/** How much waits on this device, whoever wrote it: what somebody else's sign-in would delete. */
export async function countUnsentOnDevice(): Promise<number> {
  const database = await openDatabase().catch(() => undefined)
  const count = async (store: 'outbox' | 'uploads') => (await database?.count(store).catch(() => 0)) ?? 0
  const pieces = (await database?.getAllKeys('recordings').catch(() => [])) ?? []
  const notes = new Set(pieces.map(([personId, key]) => `${personId}/${key}`)).size
  const counted = (await count('outbox')) + (await count('uploads')) + notes
  database?.close()
  return counted
}
