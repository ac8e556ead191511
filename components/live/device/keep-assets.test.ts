import { afterEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { DEFAULT_AREA } from '../../../lib/incident/area-rules'
import { assetName, type AssetIncident } from '../../../lib/assets'
import { c4, p17 } from '../../../lib/testing/assets'
import { NORTH } from '../../../lib/testing/people'
import { roomInProgress } from '../../../lib/testing/rooms'
import { pastOf, withAssets, withPast } from '../reduce-assets'
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
    await expect.poll(() => written).toEqual([4])
    expect(asked).toEqual([`/api/areas/${NORTH}/assets`])
    expect(store.getState().assets[NORTH]?.assets).toEqual([p17])
  }
})

test('the newest list is not asked for again, and another one is as soon as the area says so', async () => {
  const { asked, store } = tablet(4, 4)
  await expect.poll(() => store.getState().assets[NORTH]?.version).toBe(4)
  expect(asked).toEqual([])
  store.setState({ areas: areas(5) })
  await expect.poll(() => asked).toHaveLength(1)
})

test('the list of an area that is no longer theirs leaves the device', async () => {
  const { written, store } = tablet(4, 4)
  await expect.poll(() => store.getState().assets[NORTH]?.version).toBe(4)
  store.setState({ areas: [] })
  await expect.poll(() => written).toEqual([0])
  expect(store.getState().assets).toEqual({})
})

/** A room of the person's own about this machine. */
function roomAbout(asset: typeof p17): LiveState['rooms'] {
  const { incident, entries } = roomInProgress()
  const own = { loaded: true, marks: {}, mine: { delivered: 1, read: 1 }, unread: 0, access: 'room' as const }
  const named = { ...incident, asset: assetName(asset) }
  return { [incident.id]: { ...own, incident: named, entries: [...entries], amendments: [] } }
}

const before = { id: 'i0', title: 'Seal weeps', status: 'closed' } as AssetIncident

test('the last incidents of the machines that a person works on are brought once, and again after a failure', async () => {
  const { asked, store } = tablet(4, 5)
  await expect.poll(() => store.getState().assets[NORTH]?.version).toBe(5)
  const answers = [Response.error(), Response.json({ ok: true, incidents: [before] })]
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(void asked.push(path)).then(() => answers.shift()))
  store.setState({ rooms: roomAbout(p17) })
  const comeBack = () => {
    store.setState({ connection: 'offline' })
    store.setState({ connection: 'online' })
  }
  const pastOnceBack = () => {
    comeBack()
    return pastOf(store.getState(), p17.id)
  }
  await expect.poll(pastOnceBack).toEqual([before])
  comeBack()
  expect(asked.slice(1)).toEqual([`/api/assets/${p17.id}/incidents`, `/api/assets/${p17.id}/incidents`])
})

test('what is known of a machine stays with its list, leaves with the machine, and is not kept of one on no list', async () => {
  const { store, written } = tablet(3, 4)
  await expect.poll(() => store.getState().assets[NORTH]?.version).toBe(4)
  store.setState((state) => withPast(state, p17.id, [before]))
  store.setState((state) => withPast(state, c4.id, [before]))
  await expect.poll(() => written).toEqual([4, 4])
  expect([pastOf(store.getState(), p17.id), pastOf(store.getState(), c4.id)]).toEqual([[before], undefined])
  store.setState((state) => withAssets(state, { areaId: NORTH, version: 5, assets: [p17] }))
  expect(pastOf(store.getState(), p17.id)).toEqual([before])
  store.setState((state) => withAssets(state, { areaId: NORTH, version: 6, assets: [c4] }))
  expect(pastOf(store.getState(), p17.id)).toBeUndefined()
})
