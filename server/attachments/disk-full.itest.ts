import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readiness } from '../http/readiness'
import { services } from '../services'
import { noisyPhoto } from '../testing/pictures'
import { smallDisk } from '../testing/small-disk'
import { startTestServer, type TestServer } from '../testing/start-server'
import { codeOf, uploadRoom } from '../testing/upload-room'
import { sweepParts } from './sweep'

const MB = 1024 ** 2
const SIZE_MB = 20
/** A tenth of it stays free. */
const KEPT = 2 * MB

const disk = smallDisk(SIZE_MB)
if (!disk) console.info('SKIPPED T24 on a real full disk: only root may mount a small one')

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(disk && { FIELDLINE_DATA_DIR: disk.folder })
})
afterAll(async () => {
  await server.stop()
  await disk?.remove()
})

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const untouched = (uploadId: string) =>
  services().pool.query(`UPDATE attachment_part SET touched_at = now() - interval '1 hour' WHERE upload_id = $1`, [
    uploadId,
  ])

it.runIf(disk)(
  'T24 a disk that fills up refuses with a code, keeps what came, and everything goes on when there is room',
  async () => {
    if (!disk) return
    const { id, marek, aya, does, message } = await uploadRoom(server.url)
    const bytes = new Uint8Array(4 * MB).map((_, index) => (index * 7919) % 251)
    bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
    const pdf = { kind: 'file' as const, name: 'Manual.pdf', type: 'application/pdf', bytes: bytes.length }
    const [manual, photo] = [await marek.announce(id, pdf), await marek.announce(id)]
    const { headers } = await marek.create(id, manual.attachment.id, 'whole', bytes.length)
    const location = headers.get('location') ?? ''
    expect((await marek.patch(location, 0, bytes.slice(0, MB))).status).toBe(204)

    // The last free bytes go while a piece is being written: the line may be closed before its answer is read.
    await disk.leave(KEPT + MB / 2)
    const cut = await marek.patch(location, MB, bytes.slice(MB)).then(
      (answer) => answer.status,
      () => 507,
    )
    expect(cut).toBe(507)
    const came = await marek.offset(location)
    expect(came).toBeGreaterThanOrEqual(MB)
    expect(came).toBeLessThan(bytes.length)

    const refusals = [
      await marek.patch(location, came, bytes.slice(came, came + 10)),
      await marek.create(id, photo.attachment.id, 'whole', 1000),
    ]
    for (const refusal of refusals) expect([refusal.status, await codeOf(refusal)]).toEqual([507, 'storage-full'])
    expect(await readiness()).toMatchObject({ ok: false, parts: { storage: 'full' } })
    await does(aya, 'message.post', { text: 'Is the valve open?' })

    await disk.leave(10 * MB)
    expect(await readiness()).toMatchObject({ ok: true, parts: { storage: 'ok' } })
    expect(await marek.offset(location)).toBe(came)
    expect((await marek.patch(location, came, bytes.slice(came))).status).toBe(204)
    expect((await message(manual.seq)).attachments[0]?.parts.whole?.sha256).toBe(digest(bytes))
    expect((await services().files.names()).length).toBe(1)
  },
  180_000,
)

it.runIf(disk)(
  'T24 a photo that came whole is not called damaged because there is no room to look at it',
  async () => {
    if (!disk) return
    const { id, marek, aya, message } = await uploadRoom(server.url)
    const bytes = await noisyPhoto(1600)
    const { attachment, seq } = await marek.announce(id)
    const { headers } = await marek.create(id, attachment.id, 'whole', bytes.length)
    const location = headers.get('location') ?? ''
    expect((await marek.patch(location, 0, bytes.slice(0, -1))).status).toBe(204)
    const { files } = services()
    const { room } = files
    files.room = () => Promise.resolve({ free: 1, keep: 0 }) // What takes the last bytes comes between the question and the work.
    await disk.leave(16 * 1024)
    expect((await marek.patch(location, bytes.length - 1, bytes.slice(-1))).status).toBe(204)
    files.room = room
    expect((await aya.get(id, attachment.id, 'whole')).status).toBe(404)
    expect((await message(seq)).attachments[0]?.refused).toBeNull()
    expect(await readdir(files.workFolder)).toEqual([])

    await disk.leave(10 * MB)
    await untouched(location.split('/').at(-1) ?? '')
    await sweepParts()
    expect((await aya.get(id, attachment.id, 'whole')).status).toBe(200)
    expect(await files.incoming.idle(-60_000)).toEqual([])
    expect(await readdir(files.workFolder)).toEqual([])
  },
  180_000,
)
