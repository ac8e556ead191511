import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-server'
import { inspect, type Job } from './inspector'

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await startTestServer()
  folder = await mkdtemp(join(tmpdir(), 'fieldline-test-'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

/** A worker of its own, gone as soon as it can look at files. */
async function beginAnother(): Promise<void> {
  const worker = new Worker(new URL('inspect-worker.ts', import.meta.url))
  const answered = once(worker, 'message')
  worker.postMessage({ path: folder, part: 'whole', kind: 'photo', declaredType: 'image/jpeg' } satisfies Job)
  await answered
  await worker.terminate()
}

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
const readSvg = () => sharp(SVG).metadata()

it('a worker that begins leaves the readers of pictures alone, which others are using', async () => {
  const path = join(folder, 'photo')
  await sharp({ create: { width: 600, height: 400, channels: 3, background: '#a33' } })
    .jpeg()
    .toFile(path)
  expect(await readSvg()).toMatchObject({ format: 'svg' })
  const found = await inspect({ path, part: 'whole', kind: 'photo', declaredType: 'image/jpeg' })
  expect(found).toMatchObject({ type: 'image/jpeg', width: 600 })
  await expect(readSvg()).rejects.toThrow('unsupported image format')

  sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
  await beginAnother()
  expect(await readSvg()).toMatchObject({ format: 'svg' })
})
