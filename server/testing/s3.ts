import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../launch/free-port.ts'

type S3rver = { run: () => Promise<unknown>; close: () => Promise<void>; httpServer: Server }
type S3rverClass = new (options: object) => S3rver

/** A server that speaks S3, with a bucket; stopped and started again it has what it had. */
export type TestS3 = {
  /** What sends files there. */
  settings: Record<string, string>
  start: () => Promise<void>
  stop: () => Promise<void>
  remove: () => Promise<void>
}

const BUCKET = 'fieldline'

export async function testS3(): Promise<TestS3> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldline-s3-'))
  const port = await freePort()
  const Program = createRequire(import.meta.url)('@20minutes/s3rver') as S3rverClass
  const options = {
    ...{ address: '127.0.0.1', port, silent: true, directory: folder },
    configureBuckets: [{ name: BUCKET, configs: [] }],
    // It signs the address of a bucket without its last slash, which Amazon's client and everybody else sign.
    allowMismatchedSignatures: true,
  }
  let stop = () => Promise.resolve()

  async function start(): Promise<void> {
    const server = new Program(options)
    await server.run()
    stop = async () => {
      const closed = server.close()
      server.httpServer.closeAllConnections()
      await closed
    }
  }

  await start()
  return {
    settings: {
      FILES_S3_BUCKET: BUCKET,
      FILES_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      FILES_S3_ACCESS_KEY: 'S3RVER',
      FILES_S3_SECRET_KEY: 'S3RVER',
    },
    start,
    stop: () => stop(),
    remove: async () => {
      await stop().catch(() => undefined) // perhaps it is stopped already
      await rm(folder, { recursive: true, force: true })
    },
  }
}
