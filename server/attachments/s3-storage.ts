import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from '../env'
import { roomOn } from './disk-room'
import { openBucket } from './s3-bucket'
import { S3Incoming } from './s3-incoming'
import type { FileStorage } from './storage'

const PREFIX = 'files/'
/** Anybody may ask /readyz, and each question to a bucket costs. */
const CHECK_AGAIN_MS = 3_000

/** A bucket: `files/…` is what is kept, `uploads/…` what is on its way. */
export async function s3Storage(env: Env, bucketName: string): Promise<FileStorage> {
  const bucket = await openBucket(env, bucketName)
  const workFolder = join(env.FIELDLINE_DATA_DIR, 'uploads/work')
  mkdirSync(workFolder, { recursive: true, mode: 0o700 })
  const incoming = new S3Incoming(bucket, workFolder)
  let checked = { at: -Infinity, answer: Promise.resolve() }

  return {
    kind: 's3',
    incoming,
    workFolder,
    async gathered(uploadId) {
      const path = join(workFolder, uploadId)
      await incoming.gather(uploadId, path)
      return path
    },
    async put(name, path) {
      await bucket.put(PREFIX + name, path)
      await rm(path)
    },
    read: (name, range) => bucket.read(PREFIX + name, range),
    remove: (name) => bucket.remove(PREFIX + name),
    names: async () => (await bucket.list(PREFIX)).map(({ name }) => name),
    room: () => roomOn(workFolder),
    check() {
      const now = performance.now()
      if (now - checked.at > CHECK_AGAIN_MS) checked = { at: now, answer: bucket.check() }
      return checked.answer
    },
  }
}
