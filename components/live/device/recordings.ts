import { openDatabase, type DeviceDatabase } from './database'

/** The name of the lock that is held while a voice note is being recorded: another tab does not offer it as left over. */
const lockOf = (personId: string, key: string) => `fieldline-recording-${personId}-${key}`

/** What is being said into the microphone, kept piece by piece: a killed app loses a second of it. `key` is a room or a form. */
export type Recordings = {
  /** The pieces that an earlier life of the app left, in order; none while another tab records. */
  left: () => Promise<Uint8Array<ArrayBuffer>[]>
  /** Tells other tabs that a recording goes on, until `done`. */
  hold: (done: Promise<unknown>) => void
  keep: (at: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  forget: () => Promise<void>
}

/** Where there is no storage nothing is kept, and nothing fails: the note lives as long as its page. */
export function recordingsOf(personId: string, key: string): Recordings {
  const mine = () => IDBKeyRange.bound([personId, key], [personId, key, []])
  const lock = lockOf(personId, key)

  async function inDatabase<T>(work: (database: DeviceDatabase) => Promise<T>, otherwise: T): Promise<T> {
    const database = await openDatabase().catch(() => undefined)
    if (!database) return otherwise
    return work(database)
      .catch(() => otherwise)
      .finally(() => database.close())
  }

  return {
    left: async () => {
      if (!globalThis.isSecureContext) return [] // no locks there, and no microphone
      return navigator.locks.request(lock, { ifAvailable: true }, (free) =>
        free ? inDatabase((database) => database.getAll('recordings', mine()), []) : [],
      )
    },
    hold: (done) => void navigator.locks.request(lock, () => done),
    keep: (at, bytes) =>
      inDatabase(async (database) => {
        await database.put('recordings', bytes, [personId, key, at])
      }, undefined),
    forget: () => inDatabase((database) => database.delete('recordings', mine()), undefined),
  }
}
