'use client'
import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { Asset } from '../../lib/assets'
import type { AreaCard } from '../../lib/wire'
import { useUrlState } from '../api/use-url-state'
import { AssetFinder } from '../assets/asset-finder'
import { AssetText } from '../assets/asset-text'
import { AssetTiles } from '../assets/asset-tiles'
import { PastIncidents } from '../assets/past-incidents'
import { recentAssets } from '../assets/recent-assets'
import { RunningIncident } from '../assets/running-incident'
import { useAreaAssets } from '../assets/use-area-assets'
import { useAssetIncidents } from '../assets/use-asset-incidents'
import { heldAsset } from '../live/held-asset'
import { useLive } from '../live/hooks'
import { Button } from '../ui/button'
import { withAsset, type Draft } from './draft'
import { useFollowedLabel } from './use-followed-label'
import { useMyIncidents } from './use-my-incidents'

/** Two rows of tiles. */
const RECENT = 4

type AssetFieldProps = {
  draft: Draft
  areas: readonly Pick<AreaCard, 'id' | 'name'>[]
  onChange: (part: Partial<Draft>) => void
}

/** Which machine it is: scanned, found or left open. A known one says what happened to it before, and what runs now. */
export function AssetField({ draft, areas, onChange }: AssetFieldProps) {
  const t = useTranslations('assets')
  const areaIds = useMemo(() => areas.map(({ id }) => id), [areas])
  const assets = useAreaAssets(areaIds)
  const lists = useLive((state) => state.assets)
  const [finding, setFinding] = useState(false)
  const { change } = useUrlState()
  const recent = useRecentAssets(assets, areaIds)
  const choose = (asset: Asset | undefined) => {
    setFinding(false)
    if (asset) change({ asset: undefined })
    onChange(withAsset(draft, asset, heldAsset(lists, draft.areaId, draft.assetId)?.label))
  }
  const unknown = useFollowedLabel(assets, choose)
  if (assets?.length === 0 && !draft.assetId && unknown === undefined) return null
  const chosen = heldAsset(lists, draft.areaId, draft.assetId)
  return (
    <section className="grid grid-cols-1 gap-3 glove:gap-4">
      <h2 className="text-head">{t('which')}</h2>
      {chosen ? (
        <Chosen
          asset={chosen}
          area={areas.length > 1 ? areas.find(({ id }) => id === chosen.areaId)?.name : undefined}
          onDrop={() => choose(undefined)}
        />
      ) : finding || unknown !== undefined ? (
        <AssetFinder key={unknown} assets={assets} unknown={unknown} onFound={choose} />
      ) : (
        <>
          {recent.length > 0 && <AssetTiles label={t('recent')} assets={recent} onChoose={choose} />}
          <Button icon={<Search />} size="large" className="justify-self-start" onClick={() => setFinding(true)}>
            {t('findOrScan')}
          </Button>
        </>
      )}
    </section>
  )
}

/** What this person named last is what they most likely stand at. */
function useRecentAssets(assets: readonly Asset[] | undefined, areaIds: readonly string[]): readonly Asset[] {
  const me = useLive((state) => state.me.id)
  const mine = useMyIncidents()
  return useMemo(
    () =>
      recentAssets(
        mine.flatMap(({ incident }) => (areaIds.includes(incident.areaId) ? incident : [])),
        me,
        assets,
        RECENT,
      ),
    [mine, me, assets, areaIds],
  )
}

function Chosen({ asset, area, onDrop }: { asset: Asset; area: string | undefined; onDrop: () => void }) {
  const t = useTranslations('assets')
  const known = useAssetIncidents(asset.id)
  const running = known.incidents.find(({ status }) => status !== 'closed')
  return (
    <>
      <div className="flex min-h-18 items-center gap-4 rounded-control border bg-surface px-4 py-2.5 desk:min-h-14">
        <span className="min-w-0 flex-1">
          <AssetText asset={asset} area={area} />
        </span>
        <Button icon={<X />} onClick={onDrop}>
          {t('another')}
        </Button>
      </div>
      {running && <RunningIncident incident={running} />}
      <PastIncidents {...known} />
    </>
  )
}
