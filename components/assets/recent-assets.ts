import type { Asset } from '../../lib/assets'
import type { Incident } from '../../lib/incident/incident'

type Raised = Pick<Incident, 'areaId' | 'asset' | 'createdAt' | 'creatorId' | 'reporterId'>

/**
 * The machines this person named last, newest first and each once, as far as they are in these lists; `most` at most. While
 * the lists are still to come (undefined), as they were named: nothing moves under a finger when the lists are there.
 */
export function recentAssets(
  incidents: readonly Raised[],
  personId: string,
  assets: readonly Asset[] | undefined,
  most: number,
): readonly Asset[] {
  const own = incidents.filter(({ creatorId, reporterId }) => creatorId === personId || reporterId === personId)
  const newest = own.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  const named = new Map<string, Asset>()
  for (const { asset, areaId } of newest) {
    if (asset && !named.has(asset.id)) named.set(asset.id, { ...asset, areaId, place: '', serial: '' })
  }
  const listed = (asset: Asset) => (assets ? assets.filter(({ id }) => id === asset.id) : [asset])
  return [...named.values()].flatMap(listed).slice(0, most)
}
