import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type S3rver = { run: () => Promise<{ port: number }>; close: () => Promise<void> }
type S3rverClass = new (options: object) => S3rver

/** A server that speaks S3, with an empty bucket: the settings that send files there, and what ends it. */
export async function testS3(): Promise<{ settings: Record<string, string>; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldline-s3-'))
  const Server = createRequire(import.meta.url)('@20minutes/s3rver') as S3rverClass
  const options = { address: '127.0.0.1', port: 0, silent: true, directory: folder }
  const server = new Server({ ...options, configureBuckets: [{ name: 'fieldline', configs: [] }] })
  const { port } = await server.run()
  return {
    settings: {
      FILES_S3_BUCKET: 'fieldline',
      FILES_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      FILES_S3_ACCESS_KEY: 'S3RVER',
      FILES_S3_SECRET_KEY: 'S3RVER',
    },
    stop: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
