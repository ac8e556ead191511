import { afterEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { DEFAULT_AREA } from '../../../lib/incident/area-rules'
import { p17 } from '../../../lib/testing/assets'
import { NORTH } from '../../../lib/testing/people'
import { stateFrom } from '../reduce-lists'
import type { LiveState } from '../state'
import { keepAssets } from './keep-assets'
import { memoryDevice } from './memory-device'

afterEach(() => vi.unstubAllGlobals())

const none = { inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
const me = {
  ...{ id: 'tina', name: 'Tina', title: '', roles: ['technician' as const], active: true, email: '', locale: null },
  ...{ availability: 'available' as const, theme: null, areaIds: [NORTH] },
}
const areas = (assetsVersion: number) => [{ ...DEFAULT_AREA, id: NORTH, name: 'North', assetsVersion }]

/** A device that keeps this version of North's list, on which the server has `version`; answers what was asked. */
function tablet(kept: number | undefined, version: number) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return Promise.resolve(Response.json({ ok: true, areaId: NORTH, version, assets: [p17] }))
  })
  const written: number[] = []
  const device = {
    ...memoryDevice(),
    assets: {
      all: () => Promise.resolve(kept === undefined ? [] : [{ areaId: NORTH, version: kept, assets: [] }]),
      put: (list: { version: number }) => Promise.resolve(void written.push(list.version)),
      remove: () => Promise.resolve(void written.push(0)),
    },
  }
  const seed = { now: '2026-11-03T09:31:00Z', lists: { ...none, me, areas: areas(version) } }
  const store = createStore<LiveState>(() => ({ ...stateFrom(seed), connection: 'online' }))
  keepAssets(store, device)
  return { asked, written, store }
}

test('a list that the device lacks or has an older one of is fetched once, and kept', async () => {
  for (const kept of [undefined, 3]) {
    const { asked, written, store } = tablet(kept, 4)
    await vi.waitFor(() => expect(written).toEqual([4]))
    expect(asked).toEqual([`/api/areas/${NORTH}/assets`])
    expect(store.getState().assets[NORTH]?.assets).toEqual([p17])
  }
})

test('the newest list is not asked for again, and another one is as soon as the area says so', async () => {
  const { asked, store } = tablet(4, 4)
  await vi.waitFor(() => expect(store.getState().assets[NORTH]?.version).toBe(4))
  expect(asked).toEqual([])
  store.setState({ areas: areas(5) })
  await vi.waitFor(() => expect(asked).toHaveLength(1))
})

test('the list of an area that is no longer theirs leaves the device', async () => {
  const { written, store } = tablet(4, 4)
  await vi.waitFor(() => expect(store.getState().assets[NORTH]?.version).toBe(4))
  store.setState({ areas: [] })
  await vi.waitFor(() => expect(written).toEqual([0]))
  expect(store.getState().assets).toEqual({})
})
