import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { KeptAssets } from '../../../lib/assets'
import type { LiveState, OutboxItem, Room } from '../state'
import type { Upload } from '../uploads/upload'

/** What the lists need beside their rooms. */
export type About = Pick<LiveState, 'me' | 'areas' | 'people' | 'moreClosed' | 'completeAt' | 'clockOffset'>

/** Bytes on the device: a part of an attachment made here, or a small picture from the server (`seen`), and since when (ms). */
export type KeptBytes = { blob: Blob; since: number; seen?: true }

/** Everything a person's device keeps; each key begins with the person's id. */
type Schema = DBSchema & {
  about: { key: string; value: About }
  rooms: { key: [string, string]; value: Room }
  /** Command ids are UUIDv7: their order is the order they were given in. */
  outbox: { key: [string, string]; value: OutboxItem }
  drafts: { key: [string, string]; value: string }
  /** By attachment id, a UUIDv7 as well. */
  uploads: { key: [string, string]; value: Upload }
  /** By attachment id and part. */
  bytes: { key: [string, string, string]; value: KeptBytes }
  /** Voice notes being recorded: by person, room or form, and running number. */
  recordings: { key: [string, string, number]; value: Uint8Array<ArrayBuffer> }
  /** By area id. */
  assets: { key: [string, string]; value: KeptAssets }
}

export type DeviceDatabase = IDBPDatabase<Schema>

export const DATABASE = 'fieldline'
const VERSION = 6
const PATIENCE_MS = 3_000

/** The stores that hold many things of a person. */
export const STORES_OF_MANY = ['rooms', 'outbox', 'drafts', 'uploads', 'bytes', 'recordings', 'assets'] as const
export const STORES = ['about', ...STORES_OF_MANY] as const

/** Opens the device's database; rejects where there is none, as in some private windows, or when it does not answer. */
export async function openDatabase(): Promise<DeviceDatabase> {
  const opened = openDB<Schema>(DATABASE, VERSION, {
    upgrade(database, before, _, change) {
      const missing = STORES.filter((name) => !database.objectStoreNames.contains(name))
      for (const name of missing) database.createObjectStore(name)
      // Rooms as an older version kept them lack what this one draws: they are fetched again. What people wrote stays.
      if (before > 0) void change.objectStore('rooms').clear()
    },
    // A newer version waits in another tab: this one lets go, and says so when it cannot keep things any more.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  })
  return inTime(opened)
}

/** The same promise, rejected when it takes too long: a stalled disk must not hold back what can be sent. */
export function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the device does not answer')), PATIENCE_MS)
    void promise.then(done, fail).finally(() => clearTimeout(timer))
  })
}

/** All keys of one person in the stores that hold many; with more parts of a key, those that begin so. */
export function keysOf(personId: string, ...more: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([personId, ...more], [personId, ...more, []])
}
