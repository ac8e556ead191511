'use client'

import { useTranslations } from 'next-intl'
import type { AssetRow } from '../../../lib/admin-api'
import { useResource } from '../../api/use-resource'
import { SkeletonRows } from '../../ui/skeleton'
import { NotLoaded } from '../not-loaded'
import { Panel } from '../panel'
import { AssetEdit } from './asset-edit'

type AssetPanelProps = { id: string; onChanged: () => void; onClose: () => void }

/** One machine beside the list: its record, and retiring it. */
export function AssetPanel({ id, onChanged, onClose }: AssetPanelProps) {
  const t = useTranslations('admin.assets')
  const found = useResource<{ asset: AssetRow }>(`/api/admin/assets/${id}`)
  const asset = found.data?.asset
  return (
    <Panel
      title={asset?.label ?? t('loading')}
      text={asset && t('panelText', { area: asset.areaName, incidents: asset.incidents, notClosed: asset.notClosed })}
      onClose={onClose}
    >
      {found.problem && !asset && (
        <div className="p-5">
          <NotLoaded title={t('failed')} of={found} />
        </div>
      )}
      {!found.problem && !asset && <SkeletonRows rows={4} label={t('loading')} />}
      {asset && (
        <AssetEdit
          asset={asset}
          onSaved={(saved) => {
            found.put({ asset: saved })
            onChanged()
          }}
        />
      )}
    </Panel>
  )
}
