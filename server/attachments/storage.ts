import type { DataStore } from '@tus/server'
import type { Readable } from 'node:stream'
import type { Env } from '../env'
import { diskStorage } from './disk-storage'
import { s3Storage } from './s3-storage'

/** Bytes from `from` to `to`, both included. */
export type ByteRange = { from: number; to: number }

/** Where parts gather until they are whole, by their upload's id. Removing what is not there is nothing wrong. */
export type Incoming = DataStore & {
  /** The ids of what nothing was added to for so many milliseconds. */
  idle: (ms: number) => Promise<string[]>
}

/** Where the bytes of attachments lie. Names are random; what is put under one never changes. */
export type FileStorage = {
  kind: 'disk' | 's3'
  incoming: Incoming
  /** A folder of this node, for what is being worked on. Nodes that share a disk share it. */
  workFolder: string
  /** Puts what has gathered under this id into a file of the work folder, and returns its path. */
  gathered: (uploadId: string) => Promise<string>
  /** Stores the file durably under this name, and takes it away from where it was. */
  put: (name: string, path: string) => Promise<void>
  /** Undefined when there is nothing of this name. @throws when nobody can tell. */
  read: (name: string, range?: ByteRange) => Promise<Readable | undefined>
  /** Nothing is wrong if it is not there. */
  remove: (name: string) => Promise<void>
  /** Every name that is stored. */
  names: () => Promise<string[]>
  /** Room for more on this node's disk, in bytes, and how much of all of it must stay free. */
  room: () => Promise<{ free: number; keep: number }>
  /** @throws when nothing can be stored; a StorageFault where the store is not this machine's disk. */
  check: () => Promise<void>
}

/** The store that the settings name: a bucket, or the data folder. */
export async function createStorage(env: Env): Promise<FileStorage> {
  return env.FILES_S3_BUCKET === undefined ? diskStorage(env.FIELDLINE_DATA_DIR) : s3Storage(env, env.FILES_S3_BUCKET)
}
