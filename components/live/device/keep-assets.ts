import type { StoreApi } from 'zustand/vanilla'
import type { AssetIncident, AssetList } from '../../../lib/assets'
import { call } from '../../api/call'
import { withAssets, withPast } from '../reduce-assets'
import type { LiveState } from '../state'
import type { Device } from './device'

const AGAIN_MS = 30_000
/** The machines of a person's rooms whose last incidents are brought for when there is no network, newest first. */
const MOST_PAST = 10

/**
 * Keeps the machines of this person's areas on the device, as the server has them: a list is fetched when its area says that
 * there is a newer one, and only then. The last incidents of the machines that this person works on are brought once, and
 * those of others are kept when they were looked at.
 */
export function keepAssets(store: StoreApi<LiveState>, device: Device): void {
  const asking = new Set<string>()
  const brought = new Set<string>()

  function bringNewer(): void {
    const { connection, areas, assets } = store.getState()
    if (connection !== 'online') return
    for (const areaId of Object.keys(assets)) if (!areas.some(({ id }) => id === areaId)) forget(areaId)
    const old = areas.filter(({ id, assetsVersion }) => (assets[id]?.version ?? 0) < assetsVersion && !asking.has(id))
    for (const { id, assetsVersion } of old) void bring(id, assetsVersion)
    void bringPast()
  }

  async function bring(areaId: string, wanted: number): Promise<void> {
    asking.add(areaId)
    const answer = await call<AssetList>('GET', `/api/areas/${areaId}/assets`)
    asking.delete(areaId)
    if (!answer.ok || answer.version < wanted) {
      setTimeout(bringNewer, AGAIN_MS)
      return
    }
    const { version, assets } = answer
    store.setState((state) => withAssets(state, { areaId, version, assets }))
    bringNewer()
  }

  /** One after the other: nobody waits for them. */
  async function bringPast(): Promise<void> {
    for (const assetId of lastWorkedOn(store.getState())) {
      if (brought.has(assetId)) continue
      brought.add(assetId)
      const answer = await call<{ incidents: AssetIncident[] }>('GET', `/api/assets/${assetId}/incidents`)
      if (answer.ok) store.setState((state) => withPast(state, assetId, answer.incidents))
      else brought.delete(assetId)
    }
  }

  function forget(areaId: string): void {
    store.setState(({ assets: { [areaId]: _, ...assets } }) => ({ assets }))
    void device.assets.remove(areaId).catch(() => undefined)
  }

  function write(before: LiveState['assets']): void {
    const changed = Object.values(store.getState().assets).filter((list) => before[list.areaId] !== list)
    for (const list of changed) void device.assets.put(list).catch(() => undefined)
  }

  void device.assets
    .all()
    .catch(() => [])
    .then((lists) => {
      const kept = Object.fromEntries(lists.map((list) => [list.areaId, list]))
      store.setState(({ assets }) => ({ assets: { ...kept, ...assets } }))
      store.subscribe((state, before) => {
        if (state.assets !== before.assets) write(before.assets)
        if (state.areas !== before.areas || state.connection !== before.connection) bringNewer()
      })
      bringNewer()
    })
}

/** The machines of this person's rooms that are on a list held here, those of the newest rooms first. */
function lastWorkedOn({ rooms, assets }: LiveState): string[] {
  const listed = new Set(Object.values(assets).flatMap((list) => list.assets.map(({ id }) => id)))
  const newest = Object.values(rooms).sort((a, b) => b.incident.createdAt.localeCompare(a.incident.createdAt))
  return [...new Set(newest.flatMap(({ incident: { asset } }) => asset?.id ?? []))]
    .filter((id) => listed.has(id))
    .slice(0, MOST_PAST)
}
