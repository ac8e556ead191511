'use client'

import { useTranslations } from 'next-intl'
import type { AreaDetail, AreaRow } from '../../../lib/admin-api'
import { useResource } from '../../api/use-resource'
import { SkeletonRows } from '../../ui/skeleton'
import { NotLoaded } from '../not-loaded'
import { Panel } from '../panel'
import { AreaParts } from './area-parts'

type AreaPanelProps = { id: string; row: AreaRow | undefined; onChanged: () => void; onClose: () => void }

/** One area beside the list: its people and its settings. */
export function AreaPanel({ id, row, onChanged, onClose }: AreaPanelProps) {
  const t = useTranslations('admin.areas')
  const found = useResource<{ area: AreaDetail }>(`/api/admin/areas/${id}`)
  const { data, problem, reload, put } = found
  const area = data?.area ?? row
  return (
    <Panel
      title={area?.name ?? (problem ? t('failedOne') : t('loading'))}
      text={area && t('panelText', { waiting: area.waiting, notClosed: area.notClosed })}
      onClose={onClose}
    >
      {problem && !data && (
        <div className="p-5">
          <NotLoaded title={t('failedOne')} of={found} />
        </div>
      )}
      {!problem && !data && <SkeletonRows rows={4} label={t('loading')} />}
      {data && (
        <AreaParts
          area={data.area}
          onSaved={(saved) => {
            put({ area: { ...data.area, ...saved } })
            onChanged()
          }}
          onPeopleChanged={() => {
            void reload()
            onChanged()
          }}
        />
      )}
    </Panel>
  )
}
