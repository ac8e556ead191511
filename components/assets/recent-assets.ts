import type { Asset } from '../../lib/assets'
import type { Incident } from '../../lib/incident/incident'

type Raised = Pick<Incident, 'asset' | 'createdAt' | 'creatorId' | 'reporterId'>

/** The machines this person named last, newest first and each once, as far as they are in these lists; `most` at most. */
export function recentAssets(
  incidents: readonly Raised[],
  personId: string,
  assets: readonly Asset[],
  most: number,
): readonly Asset[] {
  const own = incidents.filter(({ creatorId, reporterId }) => creatorId === personId || reporterId === personId)
  const newest = own.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  const named = new Set(newest.flatMap(({ asset }) => (asset ? [asset.id] : [])))
  return [...named].flatMap((id) => assets.find((asset) => asset.id === id) ?? []).slice(0, most)
}
