import type { AssetList } from '../../lib/assets'
import { isInArea } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import { ASSET_COLUMNS } from '../assets/stored-asset'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'

/** `EN-2` before `EN-10`. */
const byLabel = new Intl.Collator('en', { numeric: true })

/** The machines in use of an area, for its people's devices to keep. Not one's area is no area (V3). */
export async function areaAssets(viewer: SignedIn, areaId: string): Promise<({ ok: true } & AssetList) | Refusal> {
  if (!isInArea(viewer, areaId)) return refuse('not-found')
  const { db } = services()
  // The version first: at worst the list is newer than it says, and is fetched once more.
  const area = await db.area.findUnique({ where: { id: areaId }, select: { assetsVersion: true } })
  if (!area) return refuse('not-found')
  const assets = await db.asset.findMany({ where: { areaId, retiredAt: null }, select: ASSET_COLUMNS })
  assets.sort((a, b) => byLabel.compare(a.label, b.label))
  return { ok: true, areaId, version: area.assetsVersion, assets }
}
