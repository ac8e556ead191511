import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { services } from '../services'
import { noisyPhoto } from '../testing/pictures'
import { startTestServer, type TestServer } from '../testing/start-server'
import { codeOf, uploadRoom, type UploadRoom } from '../testing/upload-room'
import type { Uploader } from '../testing/uploads'

let server: TestServer
let photo: Uint8Array<ArrayBuffer>
let room: UploadRoom
let incidentId: string
let marek: Uploader, aya: Uploader, tom: Uploader

beforeAll(async () => {
  server = await startTestServer()
  photo = await noisyPhoto(1600, { gps: true, orientation: 6 })
})
afterAll(() => server.stop())
beforeEach(async () => {
  room = await uploadRoom(server.url)
  ;({ id: incidentId, marek, aya, tom } = room)
})

/** Every file that the storage holds, of whatever message. */
async function stored(): Promise<string[]> {
  return services().files.names()
}

describe('a photo', () => {
  it('is there for the room when its last byte has come: upright, without its place on earth, in three sizes', async () => {
    const { attachment, seq } = await marek.announce(incidentId)
    expect((await marek.send(incidentId, attachment.id, 'whole', photo)).status).toBe(204)
    const [arrived] = (await room.message(seq)).attachments
    expect(arrived?.parts.whole).toMatchObject({ type: 'image/jpeg', width: 1200, height: 1600 })

    const whole = Buffer.from(await (await aya.get(incidentId, attachment.id, 'whole')).arrayBuffer())
    expect(createHash('sha256').update(whole).digest('hex')).toBe(arrived?.parts.whole?.sha256)
    const told = await sharp(whole).metadata()
    expect([told.exif, told.orientation, whole.includes('Telltale')]).toEqual([undefined, undefined, false])
    for (const [what, height] of [
      ['screen', 1280],
      ['thumb', 320],
    ] as const) {
      const small = await aya.get(incidentId, attachment.id, what)
      expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', height })
    }
  })

  it('is handed out so that nothing in it can run and nobody keeps it', async () => {
    const { attachment } = await marek.announce(incidentId, { name: 'Type "plate".svg' })
    await marek.send(incidentId, attachment.id, 'whole', photo)
    const { headers } = await aya.get(incidentId, attachment.id, 'whole')
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename*=UTF-8''Type%20%22plate%22.svg.jpg`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })

  it('is read in pieces by whoever asks for them', async () => {
    const { attachment } = await marek.announce(incidentId)
    await marek.send(incidentId, attachment.id, 'whole', photo)
    const all = Buffer.from(await (await aya.get(incidentId, attachment.id, 'whole')).arrayBuffer())
    const piece = await aya.get(incidentId, attachment.id, 'whole', { range: 'bytes=10-19' })
    expect([piece.status, piece.headers.get('content-range')]).toEqual([206, `bytes 10-19/${all.length}`])
    expect(Buffer.from(await piece.arrayBuffer())).toEqual(all.subarray(10, 20))
    expect((await aya.get(incidentId, attachment.id, 'whole', { range: `bytes=${all.length}-` })).status).toBe(416)
  })

  it('is closed again for whoever went before it was open', async () => {
    const { attachment } = await marek.announce(incidentId)
    await marek.send(incidentId, attachment.id, 'whole', photo)
    const { files } = services()
    const [gone, opened] = [new AbortController(), Promise.withResolvers<Readable | undefined>()]
    const read = files.read.bind(files)
    vi.spyOn(files, 'read').mockImplementationOnce(async (...asked) => {
      gone.abort()
      await delay(100) // until the server has heard of it
      const content = await read(...asked)
      opened.resolve(content)
      return content
    })
    await expect(aya.get(incidentId, attachment.id, 'whole', {}, gone.signal)).rejects.toThrow('aborted')
    const content = await opened.promise
    await vi.waitFor(() => expect(content?.destroyed).toBe(true))
  })

  it('goes with its message: from rows, from facts and from the disk (V4)', async () => {
    const before = await stored()
    const { attachment, seq } = await marek.announce(incidentId)
    await marek.send(incidentId, attachment.id, 'whole', photo)
    await marek.send(incidentId, attachment.id, 'preview', await noisyPhoto(80))
    const late = await marek.create(incidentId, attachment.id, 'original', photo.length)
    expect(await codeOf(late)).toBe('not-allowed')
    expect((await stored()).length).toBe(before.length + 4)
    await room.does(marek, 'message.delete', { seq })
    expect((await aya.get(incidentId, attachment.id, 'whole')).status).toBe(404)
    await expect.poll(stored).toEqual(before)
    const { rows } = await services().pool.query(
      `SELECT (SELECT count(*) FROM attachment_part WHERE attachment_id = $1) + (SELECT count(*) FROM entry
         WHERE fact::text LIKE '%' || $1 || '%') AS traces`,
      [attachment.id],
    )
    expect(rows).toEqual([{ traces: '0' }])
    const uploads = await readdir(join(services().env.FIELDLINE_DATA_DIR, 'uploads'), { withFileTypes: true })
    expect(uploads.filter((entry) => entry.isFile())).toEqual([])
  })

  it('comes whole as the camera took it when somebody asked', async () => {
    const { attachment, seq } = await marek.announce(incidentId)
    await marek.send(incidentId, attachment.id, 'whole', photo)
    await room.does(aya, 'attachment.ask', { seq, attachmentId: attachment.id })
    expect((await marek.send(incidentId, attachment.id, 'original', photo)).status).toBe(204)
    expect((await aya.get(incidentId, attachment.id, 'original')).status).toBe(200)
  })
})

describe('who may', () => {
  it('only its author sends, only the room reads, and others learn nothing (V1, V3)', async () => {
    const { attachment } = await marek.announce(incidentId)
    expect(await codeOf(await aya.create(incidentId, attachment.id, 'whole', 9))).toBe('author-only')
    expect(await codeOf(await tom.create(incidentId, attachment.id, 'whole', 9))).toBe('not-found')
    const { headers } = await marek.create(incidentId, attachment.id, 'whole', photo.length)
    const location = headers.get('location') ?? ''
    for (const other of [aya, tom]) {
      expect((await other.patch(location, 0, photo)).status).toBe(404)
      expect(await other.offset(location)).toBe(0)
    }
    expect((await marek.patch(location, 0, photo)).status).toBe(204)
    const [known, unknown] = [
      await tom.get(incidentId, attachment.id, 'whole'),
      await tom.get(incidentId, randomUUID(), 'whole'),
    ]
    expect([known.status, await known.text()]).toEqual([404, await unknown.text()])
    expect((await fetch(`${server.url}/api/attachments/${incidentId}/${attachment.id}/whole`)).status).toBe(401)
  })

  it('somebody removed reads nothing more from that moment on (V2)', async () => {
    await room.does(aya, 'participant.add', { personId: tom.person.id })
    const { attachment } = await marek.announce(incidentId)
    await marek.send(incidentId, attachment.id, 'whole', photo)
    expect((await tom.get(incidentId, attachment.id, 'thumb')).status).toBe(200)
    await room.does(aya, 'participant.remove', { personId: tom.person.id })
    for (const what of ['thumb', 'whole']) expect((await tom.get(incidentId, attachment.id, what)).status).toBe(404)
  })

  it('an expert who looks into a waiting incident sees its photos', async () => {
    const other = randomUUID()
    const opened = { areaId: room.areaId, creatorId: marek.person.id, title: 'P-205', description: '' }
    await room.does(marek, 'incident.open', opened, other)
    const { attachment } = await marek.announce(other)
    await marek.send(other, attachment.id, 'whole', photo)
    expect((await tom.get(other, attachment.id, 'screen')).status).toBe(200)
  })

  it('nothing is taken before its message is, nor what is too big or no part of its kind', async () => {
    const { attachment } = await marek.announce(incidentId)
    const voice = await marek.announce(incidentId, { kind: 'voice', type: 'audio/webm' })
    const asks: [id: string, part: 'preview' | 'whole', length: number, code: string][] = [
      [randomUUID().replace(/^(.{14})./, '$17'), 'whole', 9, 'not-declared'],
      [attachment.id, 'preview', 30_000, 'file-too-big'],
      [attachment.id, 'whole', 11 * 1024 ** 2, 'file-too-big'],
      [voice.attachment.id, 'preview', 9, 'bad-input'],
      [attachment.id, 'whole', 0, 'bad-input'],
      [attachment.id, 'whole', -1, 'bad-input'],
    ]
    for (const [id, part, length, code] of asks) {
      expect(await codeOf(await marek.create(incidentId, id, part, length)), code).toBe(code)
    }
  })
})

describe('a line that breaks', () => {
  it('goes on where it stopped, a hundred times, and what arrives is what was sent', async () => {
    const bytes = new Uint8Array(2_000_003).map((_, index) => (index * 7919) % 251)
    bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
    const { attachment, seq } = await marek.announce(incidentId, {
      ...{ kind: 'file', name: 'Pumpe Größe 3.pdf', type: 'application/pdf', bytes: bytes.length },
    })
    let cuts = 0
    const { headers } = await marek.create(incidentId, attachment.id, 'whole', bytes.length)
    const location = headers.get('location') ?? ''
    for (
      let at = 0;
      at < bytes.length;
      at = cuts < 100 ? await cut(location, bytes, at) : await finish(location, bytes)
    )
      cuts += 1
    const [arrived] = (await room.message(seq)).attachments
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(arrived?.parts.whole).toMatchObject({ type: 'application/pdf', bytes: bytes.length, sha256 })
    const file = await aya.get(incidentId, attachment.id, 'whole')
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''Pumpe%20Gr%C3%B6%C3%9Fe%203.pdf`)
    expect(
      createHash('sha256')
        .update(Buffer.from(await file.arrayBuffer()))
        .digest('hex'),
    ).toBe(sha256)
    expect(cuts).toBeGreaterThanOrEqual(100)
  }, 120_000)

  it('pieces cut just as they begin do not count as under way for ever', async () => {
    const { attachment } = await marek.announce(incidentId)
    const { headers } = await marek.create(incidentId, attachment.id, 'whole', photo.length)
    const location = headers.get('location') ?? ''
    for (let cuts = 0; cuts < 40; cuts += 1) {
      const request = await marek.begin(location, 0, photo.subarray(0, 1), photo.length)
      await new Promise((done) => setTimeout(done, cuts))
      request.destroy()
    }
    const at = await marek.offset(location)
    expect((await marek.patch(location, at, photo.slice(at))).status).toBe(204)
  })

  /** Begins to send the rest and cuts the line somewhere in it; returns how much the server then has. */
  async function cut(location: string, bytes: Uint8Array<ArrayBuffer>, at: number): Promise<number> {
    const sent = bytes.subarray(at, Math.min(at + 1 + ((at * 31) % 37_000), bytes.length - 1))
    const request = await marek.begin(location, at, sent, bytes.length - at)
    await new Promise((done) => setTimeout(done, at % 7))
    request.destroy()
    return marek.offset(location)
  }

  async function finish(location: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
    const at = await marek.offset(location)
    expect((await marek.patch(location, at, bytes.slice(at))).status).toBe(204)
    return bytes.length
  }
})
