import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { refuse } from '../../../lib/refusals'
import { ed } from '../../../lib/testing/people'
import { memoryDevice } from '../device/memory-device'
import { stateFrom } from '../reduce-lists'
import type { LiveState } from '../state'
import { createAttaching } from './attach'
import type { PartOutcome, PartToSend } from './send-part'
import { unsentCount } from './unsent-count'
import { createUploader } from './uploader'

const ROOM = 'i1'

/** A device with an uploader whose line answers as told; parts that reach it wait for `answer`. */
async function device() {
  const me = { ...ed, title: '', email: 'ed@example.org', locale: null, theme: null }
  const lists = { me, areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
  const store = createStore<LiveState>(() => ({
    ...stateFrom({ now: '2026-05-04T10:00:00.000Z', lists }),
    connection: 'online',
  }))
  const opened = memoryDevice()
  const line: { part: PartToSend; answer: (outcome: PartOutcome) => void }[] = []
  const send = (part: PartToSend) => new Promise<PartOutcome>((answer) => void line.push({ part, answer }))
  const uploader = createUploader(store, opened, send, () => 0.5)
  const attaching = createAttaching({
    store,
    device: Promise.resolve(opened),
    send: (id) => ({ id, done: new Promise(() => undefined) }),
  })
  await attaching.attach(ROOM, {
    ...{ kind: 'photo', name: 'pump.jpg', type: 'image/jpeg', width: 4, height: 3 },
    whole: new Blob(['whole picture']),
    preview: new Blob(['small']),
  })
  return { store, opened, line, uploader, attaching }
}

const at = (line: Awaited<ReturnType<typeof device>>['line'], place: number) =>
  vi.waitUntil(() => line[place], { interval: 1, timeout: 10_000 })

it('a picture goes with its message: first small, then whole, then it is forgotten and its bytes stay', async () => {
  const { store, opened, line, attaching } = await device()
  expect(line).toHaveLength(0)
  attaching.post(ROOM, 'The strainer')
  const preview = await at(line, 0)
  expect(preview.part).toMatchObject({ part: 'preview', incidentId: ROOM, url: undefined })
  preview.answer('sent')
  const whole = await at(line, 1)
  expect(whole.part.part).toBe('whole')
  whole.answer('sent')
  await expect.poll(() => store.getState().uploads).toEqual([])
  expect(await opened.uploads.all()).toEqual([])
  expect(await (await opened.bytes.read(whole.part.attachmentId, 'whole'))?.text()).toBe('whole picture')
})

it('a cut is no error: sending goes on behind what has arrived, where it was begun', async () => {
  const { store, line, uploader, attaching } = await device()
  attaching.post(ROOM, '')
  const preview = await at(line, 0)
  preview.part.onUrl('/api/uploads/u1')
  preview.part.onSent(3)
  preview.answer('later')
  await expect.poll(() => store.getState().uploads[0]?.state).toBe('waiting')
  expect(line).toHaveLength(1)
  uploader.hurry()
  expect((await at(line, 1)).part.url).toBe('/api/uploads/u1')
})

it('the line that goes away stops the sending, the one that comes back takes it up', async () => {
  const { store, line, attaching } = await device()
  attaching.post(ROOM, '')
  const { part, answer } = await at(line, 0)
  store.setState({ connection: 'offline' })
  expect(part.signal.aborted).toBe(true)
  answer('stopped')
  await expect.poll(() => store.getState().uploads[0]?.state).toBe('waiting')
  expect(line).toHaveLength(1)
  store.setState({ connection: 'online' })
  await at(line, 1)
})

it('after many cuts the first trouble on a line that stands is soon over', async () => {
  const { store, line, attaching } = await device()
  attaching.post(ROOM, '')
  for (let cut = 0; cut < 8; cut += 1) {
    const { answer } = await at(line, cut)
    answer('later')
    await expect.poll(() => store.getState().uploads[0]?.state).toBe('waiting')
    store.setState({ connection: 'offline' })
    store.setState({ connection: 'online' })
  }
  ;(await at(line, 8)).answer('later')
  await vi.waitUntil(() => line[9], { timeout: 10_000 })
})

it('a photo whose small picture is refused goes all the same', async () => {
  const { line, attaching } = await device()
  attaching.post(ROOM, '')
  ;(await at(line, 0)).answer(refuse('file-damaged'))
  expect((await at(line, 1)).part.part).toBe('whole')
})

it('a refusal stays with its reason, and so do the bytes', async () => {
  const { store, opened, line, attaching } = await device()
  attaching.post(ROOM, '')
  ;(await at(line, 0)).answer('sent')
  const { part, answer } = await at(line, 1)
  answer(refuse('file-damaged'))
  await expect.poll(() => store.getState().uploads[0]).toMatchObject({ state: 'refused' })
  expect(await opened.bytes.read(part.attachmentId, 'whole')).toBeDefined()
})

it('a picture whose bytes are gone is never taken for sent: it waits with the reason, and the light is not green', async () => {
  const { store, opened, line, attaching } = await device()
  opened.bytes.read = () => Promise.resolve(undefined)
  attaching.post(ROOM, '')
  const refusal = { code: 'not-kept' }
  await expect.poll(() => store.getState().uploads[0]).toMatchObject({ state: 'refused', refusal })
  expect(unsentCount(store.getState())).toMatchObject({ refused: 1 })
  expect(line).toHaveLength(0)
})

it('a picture that the device has no room for says that only this tab has it', async () => {
  const { store, opened, attaching } = await device()
  opened.uploads.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'))
  const kept = await attaching.attach(ROOM, { kind: 'file', name: 'a.pdf', type: 'application/pdf', whole: new Blob() })
  expect(kept).toBe(false)
  expect(store.getState()).toMatchObject({ unkept: true, uploads: [{ state: 'waiting' }, { state: 'waiting' }] })
})
