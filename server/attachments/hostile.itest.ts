import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hostileFiles, type HostileFile } from '../../security/hostile-files'
import { createRandom } from '../../security/random'
import { services } from '../services'
import { noisyPhoto } from '../testing/pictures'
import { startTestServer, type TestServer } from '../testing/start-server'
import { codeOf, uploadRoom, type UploadRoom } from '../testing/upload-room'

const SEED = Number(process.env.FIELDLINE_SEED ?? 20_261_122)
/** What may be shown by a browser in our name. Everything else is only ever saved. */
const SHOWN = ['image/jpeg', 'image/png', 'image/webp']

let server: TestServer
let room: UploadRoom
beforeAll(async () => {
  server = await startTestServer()
  room = await uploadRoom(server.url)
})
afterAll(() => server.stop())

/** What became of it: `taken`, or the code of the refusal, wherever on its way that was. */
async function fate({ announced, bytes }: HostileFile): Promise<{ fate: string; id: string }> {
  const content = new Uint8Array(bytes)
  const made = await room.marek
    .announce(room.id, { bytes: content.length, ...announced })
    .catch((error: unknown) => String(error))
  if (typeof made === 'string') return { fate: made.split(': ').at(-1) ?? '', id: '' }
  const { id } = made.attachment
  const answer = await room.marek.send(room.id, id, 'whole', content)
  expect(answer.status, 'no failure of the server').toBeLessThan(500)
  return { fate: answer.ok ? 'taken' : await codeOf(answer), id }
}

it('T16 every hostile file has the outcome that is written beside it, and nothing that is handed out can run', async () => {
  const files = await hostileFiles(createRandom(SEED))
  const wrong: string[] = []
  let taken = 0
  for (const file of files) {
    const { fate: became, id } = await fate(file)
    if (file.expected !== 'either' && became !== file.expected)
      wrong.push(`${file.title}: ${became}, not ${file.expected}`)
    const got = await room.aya.get(room.id, id || crypto.randomUUID(), 'whole')
    if (became !== 'taken') {
      expect(got.status, file.title).toBe(404)
      continue
    }
    taken += 1
    const content = Buffer.from(await got.arrayBuffer())
    const { type, how } = headersOf(got)
    expect(how, file.title).toBe(SHOWN.includes(type) ? 'inline' : 'attachment')
    expect(/html|svg|xml|script/.test(type), `${file.title}: ${type}`).toBe(false)
    if (SHOWN.includes(type))
      for (const trace of ['<script', 'PK\u0003\u0004', 'Telltale'])
        expect(content.includes(trace), `${file.title}: ${trace}`).toBe(false)
  }
  console.info(`T16 seed=${SEED} files=${files.length} taken=${taken} wrong=${wrong.length}`)
  expect(files.length).toBeGreaterThanOrEqual(120)
  expect(wrong).toEqual([])
}, 180_000)

function headersOf({ headers }: Response): { type: string; how: string } {
  expect(Object.fromEntries(headers)).toMatchObject({
    ...{ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" },
    'cache-control': 'private, no-store',
  })
  const disposition = headers.get('content-disposition') ?? ''
  expect(disposition).toMatch(/^(inline|attachment); filename\*=UTF-8''[\w.%!~-]+$/)
  return { type: headers.get('content-type')?.split(';')[0] ?? '', how: disposition.split(';')[0] ?? '' }
}

it('T16 no picture says where it was taken', async () => {
  const jpeg = await noisyPhoto(300, { gps: true })
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const bytes = new Uint8Array(await sharp(jpeg).keepMetadata().toFormat(format).toBuffer())
    expect((await sharp(bytes).metadata()).exif, format).toBeDefined()
    const { attachment } = await room.marek.announce(room.id, { type: `image/${format}` })
    for (const part of ['preview', 'whole'] as const) {
      const small = part === 'preview' ? new Uint8Array(await sharp(bytes).keepMetadata().resize(40).toBuffer()) : bytes
      expect((await room.marek.send(room.id, attachment.id, part, small)).status).toBe(204)
      const got = await (await room.aya.get(room.id, attachment.id, part)).arrayBuffer()
      expect((await sharp(got).metadata()).exif, `${format} ${part}`).toBeUndefined()
    }
  }
})

it('T16 lies about sizes and offsets are refused, and more at once than three', async () => {
  const { marek, id } = room
  const place = async (length: number) => {
    const { attachment } = await marek.announce(id, {
      kind: 'file',
      name: 'a.pdf',
      type: 'application/pdf',
      bytes: length,
    })
    return (await marek.create(id, attachment.id, 'whole', length)).headers.get('location') ?? ''
  }
  const bytes = new Uint8Array(1000).fill(65)
  const location = await place(1000)
  for (const offset of [-1, 1, 999, 1e15, NaN]) {
    const { status } = await marek.patch(location, offset, bytes)
    expect([400, 403, 409, 413], String(offset)).toContain(status)
  }
  expect((await marek.patch(await place(999), 0, bytes)).status).toBe(413)
  // What `..` leads out of the uploads is another address, which takes no such content.
  expect((await marek.patch(`${location}/../../etc/passwd`, 0, bytes)).status).toBe(415)
  expect((await fetch(server.url + location, { headers: { cookie: marek.cookie } })).status).toBe(405)
  const foreign = { cookie: marek.cookie, origin: 'https://evil.example', 'tus-resumable': '1.0.0' }
  expect((await fetch(`${server.url}/api/uploads`, { method: 'POST', headers: foreign })).status).toBe(403)
  const many = await Promise.all(Array.from({ length: 12 }, () => place(9 * 1024 ** 2)))
  const large = new Uint8Array(9 * 1024 ** 2).fill(65)
  const answers = await Promise.all(many.map((one) => marek.patch(one, 0, large)))
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  expect((await services().pool.query('SELECT 1')).rowCount).toBe(1)
}, 60_000)
