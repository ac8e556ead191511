'use client'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AssetName } from '../../lib/assets'
import { useRoomValue } from '../incident/room-context'
import { SOMEBODY, useAllowed } from '../incident/use-allowed'
import { IconButton } from '../ui/icon-button'
import { AssetDialog } from './asset-dialog'
import { AssetText } from './asset-text'
import { PastIncidents } from './past-incidents'
import { RaisedNearby } from './raised-nearby'
import { useAssetIncidents } from './use-asset-incidents'

/** The machine a room is about, its other incidents, and a way to name another for those who may. */
export function AssetBlock() {
  const t = useTranslations('assets')
  const { incident } = useRoomValue()
  const { asset } = incident
  const mayName = useAllowed(incident.id, 'incident.set-asset', { assetId: SOMEBODY, seenId: asset?.id ?? null }).ok
  const [asking, setAsking] = useState(false)
  return (
    <>
      <header className="mb-2 flex items-center justify-between gap-2 text-meta font-[650] text-ink-2">
        <h3>{t('machine')}</h3>
        {mayName && (
          <IconButton
            size="small"
            className="-my-1.5 -me-1.5"
            icon={<Pencil />}
            label={t(asset ? 'change' : 'name')}
            onClick={() => setAsking(true)}
          />
        )}
      </header>
      {asset ? (
        <NamedAsset key={asset.id} asset={asset} incidentId={incident.id} createdAt={incident.createdAt} />
      ) : (
        <p className="text-label font-normal text-ink-3">{t('noneNamed')}</p>
      )}
      {asking && <AssetDialog incident={incident} onClose={() => setAsking(false)} />}
    </>
  )
}

function NamedAsset({ asset, incidentId, createdAt }: { asset: AssetName; incidentId: string; createdAt: string }) {
  const known = useAssetIncidents(asset.id)
  const others = known.incidents.filter(({ id }) => id !== incidentId)
  return (
    <div className="grid gap-3">
      <AssetText asset={asset} />
      <RaisedNearby incidents={others} createdAt={createdAt} />
      <PastIncidents {...known} without={incidentId} />
    </div>
  )
}
