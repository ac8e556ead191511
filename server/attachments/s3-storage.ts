import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Env } from '../env'
import type { FileStorage } from './storage'

const PREFIX = 'files/'
const PIECE = 8 * 1024 ** 2

/** A bucket: `files/…` is what is kept, everything else is on its way. */
export async function s3Storage(env: Env, bucket: string): Promise<FileStorage> {
  // Large, and most installations never need them.
  const [{ S3 }, { S3Store }] = await Promise.all([import('@aws-sdk/client-s3'), import('@tus/s3-store')])
  const workFolder = join(env.FIELDLINE_DATA_DIR, 'uploads/work')
  mkdirSync(workFolder, { recursive: true, mode: 0o700 })
  const config = {
    region: env.FILES_S3_REGION,
    // Others than Amazon are often reached by one name for all buckets.
    ...(env.FILES_S3_ENDPOINT && { endpoint: env.FILES_S3_ENDPOINT, forcePathStyle: true }),
    ...(env.FILES_S3_ACCESS_KEY && {
      credentials: { accessKeyId: env.FILES_S3_ACCESS_KEY, secretAccessKey: env.FILES_S3_SECRET_KEY ?? '' },
    }),
    // Not every server knows the checksums that Amazon adds of late.
    requestChecksumCalculation: 'WHEN_REQUIRED' as const,
    responseChecksumValidation: 'WHEN_REQUIRED' as const,
  }
  const client = new S3(config)
  const incoming = new S3Store({ partSize: PIECE, useTags: false, s3ClientConfig: { ...config, bucket } })
  const at = (name: string) => ({ Bucket: bucket, Key: PREFIX + name })

  return {
    kind: 's3',
    incoming,
    workFolder,
    async gathered(uploadId) {
      const path = join(workFolder, uploadId)
      await pipeline((await incoming.read(uploadId)) as Readable, createWriteStream(path, { mode: 0o600 }))
      return path
    },
    async put(name, path) {
      const { size } = await stat(path)
      await client.putObject({ ...at(name), Body: createReadStream(path), ContentLength: size })
      await rm(path)
    },
    async read(name, range) {
      const asked = range && { Range: `bytes=${range.from}-${range.to}` }
      const { Body } = await client.getObject({ ...at(name), ...asked })
      if (!Body) throw new Error(`the bucket answers nothing for ${name}`)
      return Body as Readable
    },
    async remove(name) {
      await client.deleteObject(at(name))
    },
    async names() {
      const names: string[] = []
      let token: string | undefined
      do {
        const page = await client.listObjectsV2({ Bucket: bucket, Prefix: PREFIX, ContinuationToken: token })
        names.push(...(page.Contents ?? []).map(({ Key = '' }) => Key.slice(PREFIX.length)))
        token = page.NextContinuationToken
      } while (token !== undefined)
      return names
    },
    room: () => Promise.resolve(undefined),
    async check() {
      await client.headBucket({ Bucket: bucket })
    },
  }
}
