import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { inTransaction } from '../in-transaction'
import { startTestServer, type TestServer } from '../testing/start-server'
import { uploadRoom } from '../testing/upload-room'
import { totalBytes } from './total-bytes'

const MB = 1024 ** 2
const [NEAR, FAR] = [9 * 1024 * MB, 1000 * 1024 * MB]
const PDF = { kind: 'file', name: 'manual.pdf', type: 'application/pdf', bytes: 3 * MB } as const

let server: TestServer

beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.stop())

const total = (most: number) => inTransaction((client) => totalBytes(client, most))

it('is exact near the quota, and elsewhere of a minute ago at the latest', async () => {
  const { id, marek } = await uploadRoom(server.url)
  const { attachment } = await marek.announce(id, PDF)
  expect((await marek.create(id, attachment.id, 'whole', PDF.bytes)).status).toBe(201)
  expect(await total(NEAR)).toBe(3 * MB)

  await server.services.pool.query('UPDATE attachment_part SET length = $1', [4 * MB])
  expect(await total(FAR)).toBe(3 * MB)
  expect(await total(NEAR)).toBe(4 * MB)

  await server.services.pool.query('UPDATE attachment_part SET length = $1', [5 * MB])
  const aMinuteLater = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 61_000)
  const later = await total(FAR).finally(() => aMinuteLater.mockRestore())
  expect(later).toBe(5 * MB)
})
