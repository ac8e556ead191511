import { unsentDrafts } from '../drafts/unsent-drafts'
import type { OutboxItem } from '../state'
import type { Upload } from '../uploads/upload'
import { keysOf, openDatabase } from './database'

export type UnsentThings = {
  outbox: readonly OutboxItem[]
  uploads: readonly Upload[]
  /** The rooms and forms for which a voice note was recorded, or is being recorded, and not handed on. */
  recordings?: readonly string[]
  /** Unfinished texts that the server does not have, by room or form. */
  drafts?: Readonly<Record<string, string>> | undefined
}

/** What waits on this device to be sent, for pages without a live connection; nothing where the device keeps nothing. */
export async function unsentOnDevice(personId: string): Promise<UnsentThings> {
  const database = await openDatabase().catch(() => undefined)
  if (!database) return { outbox: [], uploads: [] }
  const mine = keysOf(personId)
  const [outbox, uploads, pieces, keys, texts] = await Promise.all([
    database.getAll('outbox', mine).catch(() => []),
    database.getAll('uploads', mine).catch(() => []),
    database.getAllKeys('recordings', mine).catch(() => []),
    database.getAllKeys('drafts', mine).catch(() => []),
    database.getAll('drafts', mine).catch(() => []),
  ])
  database.close()
  const drafts = Object.fromEntries(keys.map(([, key], at) => [key, texts[at] ?? '']))
  const recordings = [...new Set(pieces.map(([, key]) => key))]
  return { outbox, uploads, recordings, drafts: unsentDrafts(personId, drafts) }
}

/** How much waits on this device, whoever wrote it: what somebody else's sign-in would delete. */
export async function countUnsentOnDevice(): Promise<number> {
  const database = await openDatabase().catch(() => undefined)
  if (!database) return 0
  const stores = ['outbox', 'uploads', 'recordings', 'drafts'] as const
  const keys = await Promise.all(stores.map((store) => database.getAllKeys(store).catch(() => [])))
  database.close()
  const people = new Set(keys.flat().map(([personId]) => personId))
  const things = await Promise.all([...people].map(unsentOnDevice))
  return things
    .map(({ outbox, uploads, recordings = [], drafts = {} }) =>
      [outbox, uploads, recordings, Object.keys(drafts)].reduce((sum, { length }) => sum + length, 0),
    )
    .reduce((sum, count) => sum + count, 0)
}
