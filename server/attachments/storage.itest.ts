import { Upload } from '@tus/server'
import { createHash, randomBytes } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { services } from '../services'
import { noisyPhoto } from '../testing/pictures'
import { testS3, type TestS3 } from '../testing/s3'
import { startTestServer, type TestServer } from '../testing/start-server'
import { codeOf, uploadRoom } from '../testing/upload-room'
import { sweepParts } from './sweep'

const MB = 1024 ** 2

/** A PDF to the eye of whoever looks at its beginning, of this length. */
function pdf(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length).map((_, index) => (index * 7919) % 251)
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
  return bytes
}
const PDF = { kind: 'file' as const, name: 'Manual.pdf', type: 'application/pdf' }
const ago = (hours: number, uploadId: string) =>
  services().pool.query(
    `UPDATE attachment_part SET touched_at = now() - make_interval(hours => $1) WHERE upload_id = $2`,
    [hours, uploadId],
  )

/** Every name that is stored or on its way. */
async function everything(): Promise<string[]> {
  const { files } = services()
  return [...(await files.names()), ...(await files.incoming.idle(-60_000))].sort()
}

describe.each(['disk', 's3'] as const)('files on %s', (kind) => {
  let server: TestServer
  let s3: TestS3 | undefined
  beforeAll(async () => {
    s3 = kind === 's3' ? await testS3() : undefined
    server = await startTestServer({ ...s3?.settings, FILES_PER_INCIDENT_MB: '20', FILES_PER_PERSON_DAY_MB: '40' })
    expect(services().files.kind).toBe(kind)
  })
  afterAll(async () => {
    await server.stop()
    await s3?.remove()
  })

  it('are what was sent, in pieces and from any of their bytes on', async () => {
    const { id, marek, aya } = await uploadRoom(server.url)
    const bytes = pdf(1_000_005)
    const { attachment } = await marek.announce(id, { ...PDF, bytes: bytes.length })
    const { headers } = await marek.create(id, attachment.id, 'whole', bytes.length)
    const location = headers.get('location') ?? ''
    for (const [from, to] of [
      [0, 5],
      [5, 600_000],
      [600_000, 600_100],
      [600_100, bytes.length],
    ] as const) {
      expect(await marek.offset(location)).toBe(from)
      expect((await marek.patch(location, from, bytes.slice(from, to))).status).toBe(204)
    }
    const read = Buffer.from(await (await aya.get(id, attachment.id, 'whole')).arrayBuffer())
    const digest = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
    expect(digest(read)).toBe(digest(bytes))
    const piece = await aya.get(id, attachment.id, 'whole', { range: 'bytes=700000-700009' })
    expect(Buffer.from(await piece.arrayBuffer())).toEqual(Buffer.from(bytes.subarray(700_000, 700_010)))
  })

  it('go with their message, and nothing is left of what was under way (V4)', async () => {
    const { id, marek, does } = await uploadRoom(server.url)
    const before = await everything()
    const photo = await noisyPhoto(400)
    const { attachment, seq } = await marek.announce(id)
    expect((await marek.send(id, attachment.id, 'whole', photo)).status).toBe(204)
    expect((await everything()).length).toBe(before.length + 3)
    const half = await marek.announce(id)
    const { headers } = await marek.create(id, half.attachment.id, 'whole', photo.length)
    expect((await marek.patch(headers.get('location') ?? '', 0, photo.slice(0, 900))).status).toBe(204)
    expect((await everything()).length).toBe(before.length + 4)
    await does(marek, 'message.delete', { seq })
    await does(marek, 'message.delete', { seq: half.seq })
    await expect.poll(everything).toEqual(before)
  })

  it('leave nothing where nobody waits for it: a place without a row, and what a dead node was working on', async () => {
    const { files } = services()
    const before = await everything()
    const stray = randomBytes(16).toString('hex')
    await files.incoming.create(new Upload({ id: stray, size: 9, offset: 0 }))
    await files.incoming.write(Readable.from([Buffer.from('raw bytes')]), stray, 0)
    await writeFile(join(files.workFolder, stray), 'raw bytes')
    await sweepParts()
    expect(await everything()).toEqual([...before, stray].sort())
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 })
    await sweepParts().finally(() => vi.useRealTimers())
    expect(await everything()).toEqual(before)
    expect(await readdir(files.workFolder)).toEqual([])
  })

  it('are refused beyond what an incident may hold, to the byte', async () => {
    const { id, marek } = await uploadRoom(server.url)
    const sizes = [12 * MB, 8 * MB + 1, 8 * MB, 1]
    const answers: (number | string)[] = []
    for (const size of sizes) {
      const { attachment } = await marek.announce(id, { ...PDF, bytes: size })
      const answer = await marek.create(id, attachment.id, 'whole', size)
      answers.push(answer.ok ? answer.status : await codeOf(answer))
    }
    expect(answers).toEqual([201, 'quota-reached', 201, 'quota-reached'])
  })

  it('that nobody sends the rest of are gone after a day, and what they took is free again', async () => {
    const { id, marek } = await uploadRoom(server.url)
    const { attachment } = await marek.announce(id, { ...PDF, bytes: 15 * MB })
    const { headers } = await marek.create(id, attachment.id, 'whole', 15 * MB)
    const location = headers.get('location') ?? ''
    await marek.patch(location, 0, pdf(1000))
    const uploadId = location.split('/').at(-1) ?? ''
    await ago(23, uploadId)
    await sweepParts()
    expect(await marek.offset(location)).toBe(1000)
    await ago(25, uploadId)
    await sweepParts()
    expect((await marek.patch(location, 1000, pdf(10))).status).toBe(404)
    await expect(services().files.incoming.getUpload(uploadId)).rejects.toBeDefined()
    const again = await marek.create(id, attachment.id, 'whole', 15 * MB)
    expect([again.status, again.headers.get('upload-offset')]).toEqual([201, '0'])
  })

  it('are where they were for a device that forgot all but what it has to send', async () => {
    const { id, marek } = await uploadRoom(server.url)
    const bytes = pdf(2000)
    const { attachment } = await marek.announce(id, { ...PDF, bytes: bytes.length })
    const first = await marek.create(id, attachment.id, 'whole', bytes.length)
    await marek.patch(first.headers.get('location') ?? '', 0, bytes.slice(0, 700))
    const again = await marek.create(id, attachment.id, 'whole', bytes.length)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(again.headers.get('upload-offset')).toBe('700')
    expect((await marek.patch(again.headers.get('location') ?? '', 700, bytes.slice(700))).status).toBe(204)
    expect(await codeOf(await marek.create(id, attachment.id, 'whole', bytes.length))).toBe('nothing-changed')
  })

  it('keep what came before the line went dead', async () => {
    const { id, marek, aya } = await uploadRoom(server.url)
    const bytes = pdf(2000)
    const { attachment } = await marek.announce(id, { ...PDF, bytes: bytes.length })
    const { headers } = await marek.create(id, attachment.id, 'whole', bytes.length)
    const location = headers.get('location') ?? ''
    const dead = await marek.begin(location, 0, bytes.subarray(0, 700), bytes.length)
    await expect.poll(() => marek.offset(location)).toBe(700)
    dead.destroy()
    expect((await marek.patch(location, 700, bytes.slice(700))).status).toBe(204)
    const read = await (await aya.get(id, attachment.id, 'whole')).arrayBuffer()
    expect(Buffer.from(read)).toEqual(Buffer.from(bytes))
  })

  it('are told of although the node died between storing and telling', async () => {
    const { id, marek, message } = await uploadRoom(server.url)
    const { attachment, seq } = await marek.announce(id)
    await marek.send(id, attachment.id, 'whole', await noisyPhoto(200))
    const uploadId = (
      await services().pool.query<{ name: string }>(
        `UPDATE attachment_part SET state = 'stored', touched_at = now() - interval '1 hour' WHERE attachment_id = $1
        RETURNING upload_id AS name`,
        [attachment.id],
      )
    ).rows[0]?.name
    await sweepParts()
    const { rows } = await services().pool.query('SELECT state FROM attachment_part WHERE upload_id = $1', [uploadId])
    expect(rows).toEqual([{ state: 'ready' }])
    expect(Object.keys((await message(seq)).attachments[0]?.parts ?? {})).toEqual(['whole'])
  })
})
