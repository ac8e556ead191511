import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledNode, startNode, type Node } from '../testing/nodes'
import { testS3, type TestS3 } from '../testing/s3'
import { startTestServer, type TestServer } from '../testing/start-server'
import { uploadRoom } from '../testing/upload-room'
import { uploader } from '../testing/uploads'

let bundle: string
beforeAll(async () => {
  bundle = await bundledNode()
})

describe.each(['disk', 's3'] as const)('with files on %s', (kind) => {
  let s3: TestS3 | undefined
  let here: TestServer
  let there: Node
  beforeAll(async () => {
    s3 = kind === 's3' ? await testS3() : undefined
    here = await startTestServer(s3?.settings)
    there = await startNode(bundle, s3?.settings)
  })
  afterAll(async () => {
    await there.kill()
    await here.stop()
    await s3?.remove()
  })

  it('what began at one node goes on at another, also at one that was killed and started again', async () => {
    const { id, marek, aya, message } = await uploadRoom(here.url)
    const bytes = new Uint8Array(90_000).map((_, index) => (index * 7919) % 251)
    bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
    const announced = { kind: 'file' as const, name: 'Manual.pdf', type: 'application/pdf', bytes: bytes.length }
    const { attachment, seq } = await marek.announce(id, announced)
    const { headers } = await marek.create(id, attachment.id, 'whole', bytes.length)
    const location = headers.get('location') ?? ''
    await marek.patch(location, 0, bytes.slice(0, 30_000))

    const first = await uploader(there.url, marek.person)
    expect(await first.offset(location)).toBe(30_000)
    expect((await first.patch(location, 30_000, bytes.slice(30_000, 60_000))).status).toBe(204)
    await there.kill()
    there = await startNode(bundle, s3?.settings)
    const second = await uploader(there.url, marek.person)
    expect(await second.offset(location)).toBe(60_000)
    expect((await second.patch(location, 60_000, bytes.slice(60_000))).status).toBe(204)

    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect((await message(seq)).attachments[0]?.parts.whole).toMatchObject({ sha256, bytes: bytes.length })
    const read = Buffer.from(await (await aya.get(id, attachment.id, 'whole')).arrayBuffer())
    expect(createHash('sha256').update(read).digest('hex')).toBe(sha256)
  }, 120_000)
})
