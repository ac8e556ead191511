import type { DataStore } from '@tus/server'
import type { Readable } from 'node:stream'

/** Bytes from `from` to `to`, both included. */
export type ByteRange = { from: number; to: number }

/** Where the bytes of attachments lie. Names are random; what is put under one never changes. */
export type FileStorage = {
  /** Where parts gather until they are whole, by their upload's id. */
  incoming: DataStore
  /** A folder of this node alone, for what is being worked on. */
  workFolder: string
  /** Puts what has gathered under this id into a file of the work folder, and returns its path. */
  gathered: (uploadId: string) => Promise<string>
  /** Stores the file durably under this name, and takes it away from where it was. */
  put: (name: string, path: string) => Promise<void>
  /** @throws when there is nothing of this name. */
  read: (name: string, range?: ByteRange) => Promise<Readable>
  /** Nothing is wrong if it is not there. */
  remove: (name: string) => Promise<void>
  /** Every name that is stored. */
  names: () => Promise<string[]>
  /** Room for more, in bytes, and how much of all of it must stay free. */
  room: () => Promise<{ free: number; keep: number }>
  /** @throws when nothing can be stored. */
  check: () => Promise<void>
}
