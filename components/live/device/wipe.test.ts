import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { openDevice } from './open-device'
import { wipeDevice } from './wipe'

vi.stubGlobal('document', { visibilityState: 'visible', addEventListener() {} })
for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, { clear() {} })

afterEach(() => vi.restoreAllMocks())

const broken = () => {
  throw new DOMException('The disk does not answer', 'UnknownError')
}

it('a database that cannot be opened is deleted as a whole', async () => {
  await (await openDevice('marek')).drafts.put('i', 'The casing is')
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(broken)
  expect(await wipeDevice()).toBe(true)
  expect(await (await openDevice('marek')).drafts.all()).toEqual({})
})

it('what could not be deleted is told', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(broken)
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(broken)
  expect(await wipeDevice()).toBe(false)
})
