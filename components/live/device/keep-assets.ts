import type { StoreApi } from 'zustand/vanilla'
import type { AssetList } from '../../../lib/assets'
import { call } from '../../api/call'
import type { LiveState } from '../state'
import type { Device } from './device'

const AGAIN_MS = 30_000

/**
 * Keeps the machines of this person's areas on the device, as the server has them: a list is fetched when its area says that
 * there is a newer one, and only then.
 */
export function keepAssets(store: StoreApi<LiveState>, device: Device): void {
  const asking = new Set<string>()

  function bringNewer(): void {
    const { connection, areas, assets } = store.getState()
    if (connection !== 'online') return
    for (const areaId of Object.keys(assets)) if (!areas.some(({ id }) => id === areaId)) forget(areaId)
    const old = areas.filter(({ id, assetsVersion }) => (assets[id]?.version ?? 0) < assetsVersion && !asking.has(id))
    for (const { id, assetsVersion } of old) void bring(id, assetsVersion)
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
    store.setState((state) => ({ assets: { ...state.assets, [areaId]: { areaId, version, assets } } }))
    await device.assets.put({ areaId, version, assets }).catch(() => undefined)
    bringNewer()
  }

  function forget(areaId: string): void {
    store.setState(({ assets: { [areaId]: _, ...assets } }) => ({ assets }))
    void device.assets.remove(areaId).catch(() => undefined)
  }

  void device.assets
    .all()
    .catch(() => [])
    .then((lists) => {
      const kept = Object.fromEntries(lists.map((list) => [list.areaId, list]))
      store.setState(({ assets }) => ({ assets: { ...kept, ...assets } }))
      store.subscribe((state, before) => {
        if (state.areas !== before.areas || state.connection !== before.connection) bringNewer()
      })
      bringNewer()
    })
}
