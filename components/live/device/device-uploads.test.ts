import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { madeUpload } from '../testing/uploads'
import { openDevice } from './open-device'
import { wipeDevice } from './wipe'

vi.stubGlobal('document', { visibilityState: 'visible', addEventListener() {} })
for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, { clear() {} })

beforeEach(wipeDevice)

const photo = madeUpload('p1', 'photo', { parts: ['preview', 'whole'] })
const parts = { preview: new Blob(['small']), whole: new Blob(['whole']) }

it('a photo and its bytes are there again after a restart, before and after it was posted', async () => {
  const { uploads, outbox } = await openDevice('marek')
  await uploads.put(photo, parts)
  expect(await (await openDevice('marek')).uploads.all()).toEqual([photo])
  const posted = { ...photo, posted: { incidentId: 'i', commandId: 'c1' } }
  const command = { id: 'c1', incidentId: 'i', name: 'message.post' as const, input: { text: '' } }
  await outbox.put({ command, writtenAt: 1, state: 'waiting' }, [posted])
  const again = await openDevice('marek')
  expect(await again.uploads.all()).toEqual([posted])
  expect(await again.outbox.all()).toHaveLength(1)
  expect(await again.bytes.read('p1', 'whole')).toBeDefined()
})

it('bytes that have arrived stay, leave with their message, and all of them with the session; unsent ones never', async () => {
  const { uploads, bytes } = await openDevice('marek')
  for (const id of ['sent', 'deleted', 'unsent'])
    await uploads.put({ ...photo, attachment: { ...photo.attachment, id } }, parts)
  await bytes.keepSeen('seen', 'preview', new Blob(['theirs']))
  for (const id of ['sent', 'deleted']) await uploads.remove(id, false)
  const held = async () => {
    const all = await Promise.all(['sent', 'deleted', 'unsent', 'seen'].map((id) => bytes.read(id, 'preview')))
    return all.map((blob) => blob !== undefined)
  }
  await bytes.tidy(new Set())
  expect(await held()).toEqual([true, true, true, true])
  await bytes.tidy(new Set(['deleted', 'unsent']))
  expect(await held()).toEqual([true, false, true, true])
  await bytes.tidy('all')
  expect(await held()).toEqual([false, false, true, false])
  await uploads.remove('unsent', true)
  expect(await bytes.read('unsent', 'whole')).toBeUndefined()
})

it('another person finds none of it', async () => {
  const { uploads } = await openDevice('marek')
  await uploads.put(photo, parts)
  const theirs = await openDevice('aya')
  expect(await theirs.uploads.all()).toEqual([])
  expect(await theirs.bytes.read('p1', 'whole')).toBeUndefined()
  expect(await (await openDevice('marek')).bytes.read('p1', 'whole')).toBeUndefined()
})

it('what the disk has no room for can be sent as long as the tab lives, and is kept once there is room', async () => {
  const { uploads, bytes } = await openDevice('marek')
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = this.add(...given)
    if (this.name === 'bytes') request.addEventListener('success', () => this.transaction.abort())
    return request
  })
  await expect(uploads.put(photo, parts)).rejects.toThrow()
  expect(await (await bytes.read('p1', 'whole'))?.text()).toBe('whole')
  expect(await (await openDevice('marek')).bytes.read('p1', 'whole')).toBeUndefined()
  full.mockRestore()
  await uploads.put(photo)
  expect(await (await openDevice('marek')).bytes.read('p1', 'whole')).toBeDefined()
})
