import { Upload } from '@tus/server'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBackup } from '../backup/create'
import { restoreBackup } from '../backup/restore'
import { readiness } from '../http/readiness'
import { services } from '../services'
import { testDatabase } from '../testing/database'
import { noisyPhoto } from '../testing/pictures'
import { testS3, type TestS3 } from '../testing/s3'
import { startTestServer, type TestServer } from '../testing/start-server'
import { codeOf, uploadRoom } from '../testing/upload-room'
import { s3Storage } from './s3-storage'
import { createStorage } from './storage'
import { sweepParts } from './sweep'
import { tryToStore } from './try-to-store'

let s3: TestS3
let server: TestServer
beforeAll(async () => {
  s3 = await testS3()
  server = await startTestServer(s3.settings)
})
afterAll(async () => {
  await server.stop()
  await s3.remove()
})

it('a bucket that goes away loses nothing: messages go on, files wait with a code, and go on where they were', async () => {
  const { id, marek, aya, does, message } = await uploadRoom(server.url)
  const photo = await noisyPhoto(300)
  const [half, next, gone] = [await marek.announce(id), await marek.announce(id), await marek.announce(id)]
  expect((await marek.send(id, gone.attachment.id, 'whole', photo)).status).toBe(204)
  const { headers } = await marek.create(id, half.attachment.id, 'whole', photo.length)
  const location = headers.get('location') ?? ''
  expect((await marek.patch(location, 0, photo.slice(0, 900))).status).toBe(204)

  await s3.stop()
  const refusals = [
    await marek.patch(location, 900, photo.slice(900)),
    await marek.create(id, half.attachment.id, 'whole', photo.length),
    await marek.create(id, next.attachment.id, 'whole', photo.length),
    await aya.get(id, gone.attachment.id, 'whole'),
  ]
  for (const refusal of refusals) expect([refusal.status, await codeOf(refusal)]).toEqual([503, 'unavailable'])
  await does(aya, 'message.post', { text: 'Is the valve open?' })
  await does(marek, 'message.delete', { seq: gone.seq })
  await sweepParts()
  await expect
    .poll(async () => readiness(), { timeout: 10_000 })
    .toMatchObject({ ok: true, parts: { storage: 'bucket-unreachable' } })

  await s3.start()
  expect(await marek.offset(location)).toBe(900)
  expect((await marek.patch(location, 900, photo.slice(900))).status).toBe(204)
  expect((await marek.send(id, next.attachment.id, 'whole', photo)).status).toBe(204)
  for (const { attachment, seq } of [half, next]) {
    const sha256 = (await message(seq)).attachments[0]?.parts.whole?.sha256
    const read = Buffer.from(await (await aya.get(id, attachment.id, 'whole')).arrayBuffer())
    expect(createHash('sha256').update(read).digest('hex')).toBe(sha256)
  }
  await sweepParts()
  expect((await services().files.names()).length).toBe(6)
  await expect.poll(async () => (await readiness()).parts.storage, { timeout: 10_000 }).toBe('ok')
}, 120_000)

it('says by a code what is wrong with a bucket: away, another key, another name, or silent', async () => {
  const { env, files } = services()
  expect(await tryToStore(files)).toBe(true)
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const cases = [
    [{ FILES_S3_ENDPOINT: 'http://127.0.0.1:1' }, 'bucket-unreachable'],
    [{ FILES_S3_ACCESS_KEY: 'SOMEBODY' }, 'bucket-denied'],
    [{ FILES_S3_BUCKET: 'elsewhere' }, 'bucket-missing'],
    [{ FILES_S3_ENDPOINT: `http://127.0.0.1:${port}` }, 'bucket-unreachable'],
  ] as const
  for (const [settings, code] of cases) {
    const storage = await createStorage({ ...env, ...settings })
    await expect(storage.check(), code).rejects.toMatchObject({ name: 'StorageFault', code })
  }
  silent.close()
}, 60_000)

it('a piece that comes late or twice takes nothing away, and a whole with a piece missing is none', async () => {
  const { incoming, gathered } = services().files
  const id = randomBytes(16).toString('hex')
  await incoming.create(new Upload({ id, size: 12, offset: 0 }))
  const pieces = [
    [0, 'pressure'],
    [0, 'pre'],
    [3, 'ss'],
  ] as const
  for (const [offset, text] of pieces) await incoming.write(Readable.from([Buffer.from(text)]), id, offset)
  expect((await incoming.getUpload(id)).offset).toBe(8)
  await expect(gathered(id)).rejects.toThrow('only 8 of 12 bytes')
  await incoming.remove(id)
  await expect(incoming.getUpload(id)).rejects.toBeDefined()
})

it('is in a backup, which goes into another bucket or onto a disk', async () => {
  const { env, files, pool } = services()
  const folder = await mkdtemp(join(tmpdir(), 'fieldline-bucket-'))
  const [other, empty] = [await testS3(), await testDatabase({ empty: true })]
  const into = new Pool({ connectionString: empty.url })
  try {
    const saved = await createBackup(pool, files, join(folder, 'one'))
    expect(saved.files.map(({ path }) => path)).toEqual((await files.names()).sort())
    const storage = await s3Storage({ ...env, ...other.settings }, 'fieldline')
    await restoreBackup(join(folder, 'one'), {
      pool: into,
      grantTo: undefined,
      storage,
      migrations: resolve('prisma/migrations'),
    })
    const again = await createBackup(into, storage, join(folder, 'two'))
    expect(again.files).toEqual(saved.files)
    await other.stop()
    await expect(createBackup(into, storage, join(folder, 'three'))).rejects.toThrow()
  } finally {
    await into.end()
    await empty.drop()
    await other.remove()
    await rm(folder, { recursive: true })
  }
}, 120_000)
