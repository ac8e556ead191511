import type { AssetIncident, AssetList } from '../../lib/assets'
import type { LiveState } from './state'

/** The machines of an area as the server has them now; what is known of the past of those that stay is kept. */
export function withAssets({ assets }: LiveState, list: AssetList): Pick<LiveState, 'assets'> {
  const staying = new Set(list.assets.map(({ id }) => id))
  const past = Object.entries(assets[list.areaId]?.past ?? {}).filter(([id]) => staying.has(id))
  return { assets: { ...assets, [list.areaId]: { ...list, past: Object.fromEntries(past) } } }
}

/** A machine's last incidents as the server has them; nothing changes where no list holds the machine. */
export function withPast(
  { assets }: LiveState,
  assetId: string,
  incidents: readonly AssetIncident[],
): Pick<LiveState, 'assets'> {
  const list = Object.values(assets).find((each) => each.assets.some(({ id }) => id === assetId))
  if (!list) return { assets }
  return { assets: { ...assets, [list.areaId]: { ...list, past: { ...list.past, [assetId]: incidents } } } }
}

/** A machine's last incidents as this device last saw them; undefined where it never did. */
export function pastOf({ assets }: LiveState, assetId: string): readonly AssetIncident[] | undefined {
  return Object.values(assets).find(({ past }) => past?.[assetId])?.past?.[assetId]
}
