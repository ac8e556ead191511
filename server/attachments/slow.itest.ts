import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { services } from '../services'
import { noisyPhoto } from '../testing/pictures'
import { startTestServer, type TestServer } from '../testing/start-server'
import { uploadRoom } from '../testing/upload-room'
import { sweepParts } from './sweep'

let server: TestServer
let photo: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  server = await startTestServer()
  photo = await noisyPhoto(1600)
})
afterAll(() => server.stop())
afterEach(() => vi.restoreAllMocks())

/** This machine has so much to do that it gets through with no picture in time. */
function tooMuchToDo(): void {
  const timeout = AbortSignal.timeout.bind(AbortSignal)
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms === 30_000 ? 1 : ms))
}

/** A photo that was sent whole and found slow. */
async function slowPhoto() {
  const room = await uploadRoom(server.url)
  const { attachment, seq } = await room.marek.announce(room.id)
  tooMuchToDo()
  expect((await room.marek.send(room.id, attachment.id, 'whole', photo)).status).toBe(204)
  const sweepAfter = async (minutes: number) => {
    await services().pool.query(
      `UPDATE attachment_part SET touched_at = now() - make_interval(mins => $2) WHERE incident_id = $1`,
      [room.id, minutes],
    )
    await sweepParts()
  }
  const looks = async () => {
    const { rows } = await services().pool.query<{ state: string; slow_looks: number }>(
      'SELECT state, slow_looks FROM attachment_part WHERE incident_id = $1',
      [room.id],
    )
    return rows.map(({ state, slow_looks }) => `${state} ${slow_looks}`).join()
  }
  return { arrived: async () => (await room.message(seq)).attachments[0], sweepAfter, looks }
}

it('a file that took too long to look at is looked at six minutes later, and arrives', async () => {
  const { arrived, sweepAfter, looks } = await slowPhoto()
  expect(await looks()).toBe('received 1')
  vi.restoreAllMocks()
  await sweepAfter(5)
  expect(await looks()).toBe('received 1')
  await sweepAfter(7)
  expect(await looks()).toBe('ready 1')
  expect((await arrived())?.parts.whole).toMatchObject({ type: 'image/jpeg', width: 1600 })
})

it('a file that took too long three times is refused in words of its own, and nothing of it is left', async () => {
  const { arrived, sweepAfter, looks } = await slowPhoto()
  await sweepAfter(7)
  await sweepAfter(17)
  expect(await looks()).toBe('received 2')
  expect((await arrived())?.refused).toBeNull()
  await sweepAfter(19)
  expect(await looks()).toBe('refused 2')
  expect((await arrived())?.refused).toBe('file-too-slow')
  expect(await services().files.incoming.idle(-60_000)).toEqual([])
})
