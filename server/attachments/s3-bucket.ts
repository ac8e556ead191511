import type { S3 } from '@aws-sdk/client-s3'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Env } from '../env'
import { StorageFault } from './storage-fault'
import type { ByteRange } from './storage'

/** What we need of a bucket: the least that everything that speaks the language of S3 knows. */
export type Bucket = {
  put: (name: string, path: string) => Promise<void>
  putEmpty: (name: string) => Promise<void>
  /** Undefined when there is nothing of this name. */
  read: (name: string, range?: ByteRange) => Promise<Readable | undefined>
  /** Nothing is wrong if it is not there. */
  remove: (name: string) => Promise<void>
  /** What lies below this, by its name from there on. */
  list: (prefix: string) => Promise<Listed[]>
  /** @throws StorageFault when it cannot be used. */
  check: () => Promise<void>
}

/** `size` is in bytes, `at` the bucket's own time of its last change. */
type Listed = { name: string; size: number; at: Date }

const ATTEMPTS = 3
const CONNECT_MS = 3_000
/** So long may a connection be silent. */
const SILENCE_MS = 10_000
const CHECK_MS = 5_000
const nothing = () => undefined

/** Every call tries three times; a bucket that accepts and says nothing is given up after half a minute. */
export async function openBucket(env: Env, bucket: string): Promise<Bucket> {
  const client = await clientOf(env)
  const at = (name: string) => ({ Bucket: bucket, Key: name })

  return {
    async put(name, path) {
      const { size } = await stat(path)
      // The client repeats nothing that it would have to read again.
      await repeated(() => client.putObject({ ...at(name), Body: createReadStream(path), ContentLength: size }))
    },
    async putEmpty(name) {
      await client.putObject({ ...at(name), Body: '', ContentLength: 0 })
    },
    async read(name, range) {
      const asked = range && { Range: `bytes=${range.from}-${range.to}` }
      try {
        return (await client.getObject({ ...at(name), ...asked })).Body as Readable
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') return undefined
        throw error
      }
    },
    async remove(name) {
      await client.deleteObject(at(name))
    },
    async list(prefix) {
      const found: Listed[] = []
      let token: string | undefined
      do {
        const page = await client.listObjectsV2({ Bucket: bucket, Prefix: prefix, ContinuationToken: token })
        for (const { Key = '', Size = 0, LastModified = new Date() } of page.Contents ?? []) {
          found.push({ name: Key.slice(prefix.length), size: Size, at: LastModified })
        }
        token = page.NextContinuationToken
      } while (token !== undefined)
      return found
    },
    async check() {
      await client.headBucket({ Bucket: bucket }, { abortSignal: AbortSignal.timeout(CHECK_MS) }).catch(faultOf)
    },
  }
}

async function clientOf(env: Env): Promise<S3> {
  const { S3 } = await import('@aws-sdk/client-s3') // large, and most installations never need it
  return new S3({
    region: env.FILES_S3_REGION,
    // Others than Amazon are often reached by one name for all buckets.
    ...(env.FILES_S3_ENDPOINT && { endpoint: env.FILES_S3_ENDPOINT, forcePathStyle: true }),
    ...(env.FILES_S3_ACCESS_KEY && {
      credentials: { accessKeyId: env.FILES_S3_ACCESS_KEY, secretAccessKey: env.FILES_S3_SECRET_KEY ?? '' },
    }),
    maxAttempts: ATTEMPTS,
    // It would say on the console what is thrown as well.
    logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
    // Not every server knows the checksums that Amazon adds of late.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

async function repeated(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work()
      return
    } catch (error) {
      if (attempt === ATTEMPTS || statusOf(error) === 403 || statusOf(error) === 404) throw error
    }
  }
}

/** What the bucket answered with; undefined when it did not. */
function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
}

function faultOf(error: unknown): never {
  const status = statusOf(error)
  if (status === 404) throw new StorageFault('bucket-missing', 'there is no such bucket; see FILES_S3_BUCKET')
  if (status === 401 || status === 403) {
    throw new StorageFault('bucket-denied', 'the bucket refuses the key; see FILES_S3_ACCESS_KEY and its rights')
  }
  const said = status === undefined ? (error as Error).name : `it answers ${status}`
  throw new StorageFault('bucket-unreachable', `the bucket cannot be reached (${said}); see FILES_S3_ENDPOINT`)
}
