import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { KeptDraft } from '../../../lib/drafts'
import { draftVersions } from './draft-versions'
import { joinDrafts } from './join-drafts'
import { syncDrafts } from './sync-drafts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const KEY = 'room-1'

/** A server as `keepDraft` is one, and devices of one person on it. */
function world() {
  const stored = new Map<string, KeptDraft>()
  function device() {
    const link = { up: true, answers: true, late: Promise.resolve(undefined) }
    const texts: Record<string, string> = {}
    const items = new Map<string, string>()
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (k: string, v: string) => void items.set(k, v),
    }
    const versions = draftVersions('eva', () => storage)
    const sync = syncDrafts({
      versions,
      online: () => link.up,
      text: (key) => texts[key] ?? '',
      put: (key, text) => void (texts[key] = text),
      server: {
        all: () => Promise.resolve(link.up ? [...stored.values()] : undefined),
        keep: ({ base, ...draft }) => {
          if (!link.up) return Promise.resolve(undefined)
          const other = stored.get(draft.key)
          if (other && other.version !== base) return Promise.resolve(link.answers ? { other } : undefined)
          stored.set(draft.key, draft)
          const { late } = link
          return late.then(() => (link.answers ? {} : undefined))
        },
      },
    })
    const write = (text: string) => {
      texts[KEY] = text
      versions.changed(KEY)
      sync.soon(KEY)
    }
    return { link, texts, sync, write }
  }
  return { stored, tablet: device(), phone: device() }
}
const pause = () => vi.advanceTimersByTimeAsync(2_000)

it('a half sentence follows to another device, and is cleared there when it was sent here', async () => {
  const { tablet, phone, stored } = world()
  tablet.write('It hums')
  tablet.write('It hums when')
  await pause()
  expect(stored.get(KEY)?.text).toBe('It hums when')
  await phone.sync.arrive()
  expect(phone.texts[KEY]).toBe('It hums when')
  tablet.write('')
  await pause()
  await phone.sync.arrive()
  expect(phone.texts[KEY]).toBe('')
})

it('what was written on both without a network is joined: neither is lost, and both come to read the same', async () => {
  const { tablet, phone, stored } = world()
  phone.link.up = false
  phone.write('From the phone')
  tablet.write('From the tablet')
  await pause()
  phone.link.up = true
  await phone.sync.arrive()
  await pause()
  expect(phone.texts[KEY]).toBe('From the tablet\n\nFrom the phone')
  await tablet.sync.arrive()
  await pause()
  expect(tablet.texts[KEY]).toBe(phone.texts[KEY])
  expect(stored.get(KEY)?.text).toBe(phone.texts[KEY])
})

it('a text that grew on one device from what both knew is taken as it is', async () => {
  const { tablet, phone } = world()
  tablet.write('It hums')
  await pause()
  await phone.sync.arrive()
  phone.write('It hums when cold')
  await pause()
  await tablet.sync.arrive()
  expect(tablet.texts[KEY]).toBe('It hums when cold')
})

it('what was sent does not come back when the answer about its draft was lost', async () => {
  const { tablet, phone, stored } = world()
  tablet.link.answers = false
  tablet.write('It hums')
  await pause()
  expect(stored.get(KEY)?.text).toBe('It hums')
  tablet.link.up = false
  tablet.write('')
  await pause()
  Object.assign(tablet.link, { up: true, answers: true })
  await tablet.sync.arrive()
  expect(tablet.texts[KEY]).toBe('')
  await pause()
  expect(stored.get(KEY)?.text).toBe('')
  await phone.sync.arrive()
  expect(phone.texts[KEY] ?? '').toBe('')
})

it('an answer that comes after the next one sets nothing back', async () => {
  const { tablet, phone, stored } = world()
  const late = Promise.withResolvers<undefined>()
  tablet.link.late = late.promise
  tablet.write('It hums')
  await pause()
  tablet.link.late = Promise.resolve(undefined)
  tablet.write('It hums when cold')
  await pause()
  await pause()
  expect(stored.get(KEY)?.text).toBe('It hums when cold')
  late.resolve(undefined)
  tablet.write('Cold')
  await pause()
  await phone.sync.arrive()
  expect([tablet.texts[KEY], phone.texts[KEY]]).toEqual(['Cold', 'Cold'])
})

it('of two answers that were lost the first may be the one that counts: what changed goes on from it', async () => {
  const { tablet, stored } = world()
  tablet.link.answers = false
  tablet.write('It hums when cold')
  await pause()
  tablet.write('It roars when warm')
  await pause()
  tablet.link.answers = true
  tablet.write('It whistles')
  await pause()
  await pause()
  expect([tablet.texts[KEY], stored.get(KEY)?.text]).toEqual(['It whistles', 'It whistles'])
})

it('forms are joined field by field, and one title goes into the words', () => {
  const mine = JSON.stringify({ areaId: '', title: 'Pump', description: 'It hums' })
  const theirs = JSON.stringify({ areaId: 'north', title: 'P-17', description: 'Cold' })
  expect(JSON.parse(joinDrafts(mine, theirs))).toEqual({
    ...{ areaId: 'north', title: 'Pump' },
    description: 'P-17\n\nCold\n\nIt hums',
  })
})

it('a page can be drawn where there is no storage: on the server', () => {
  expect(draftVersions('eva').all()).toEqual({})
})
