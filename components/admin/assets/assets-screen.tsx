'use client'

import { Plus, QrCode, Upload } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaName, AssetsPage } from '../../../lib/admin-api'
import { useResource } from '../../api/use-resource'
import { useUrlState } from '../../api/use-url-state'
import { Button } from '../../ui/button'
import { buttonLook } from '../../ui/button-look'
import { AdminPage } from '../admin-page'
import { NotLoaded } from '../not-loaded'
import { Pager } from '../pager'
import { AssetPanel } from './asset-panel'
import { assetsFilterFrom, assetsQuery } from './assets-filter'
import { AssetsFilters } from './assets-filters'
import { AssetsTable } from './assets-table'
import { CreateAsset } from './create-asset'

type AssetsScreenProps = { areas: readonly AreaName[]; first: AssetsPage; now: string }

/** The machines of all areas: the list, their labels to print, and the panel of the one that is open. */
export function AssetsScreen({ areas, first, now }: AssetsScreenProps) {
  const t = useTranslations('admin.assets')
  const { query, change } = useUrlState()
  const filter = assetsFilterFrom(query)
  const path = `/api/admin/assets${assetsQuery(filter)}`
  const list = useResource<AssetsPage>(path, { first: { path, data: first, asOf: Date.parse(now) } })
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [creating, setCreating] = useState(false)
  const assets = list.data?.assets ?? []
  const openId = query.get('machine')
  const { page: _, state: __, ...printed } = filter
  const chosen = ticked.size > 0 ? `?ids=${[...ticked].join(',')}` : assetsQuery(printed)
  return (
    <AdminPage
      title={t('title')}
      count={list.data?.total}
      text={t('text')}
      action={
        <>
          <Link href={`/admin/assets/labels${chosen}`} className={buttonLook({})}>
            <QrCode /> {ticked.size > 0 ? t('printTicked', { count: ticked.size }) : t('print')}
          </Link>
          <Link href="/admin/assets/import" className={buttonLook({})}>
            <Upload /> {t('import')}
          </Link>
          <Button variant="primary" icon={<Plus />} onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        </>
      }
      panel={
        openId && (
          <AssetPanel
            key={openId}
            id={openId}
            onChanged={() => void list.reload()}
            onClose={() => {
              change({ machine: undefined })
              document.getElementById(`machine-${openId}`)?.focus()
            }}
          />
        )
      }
    >
      <AssetsFilters filter={filter} areas={areas} onChange={change} />
      <NotLoaded title={t('failed')} of={list} />
      {list.data && (
        <AssetsTable
          assets={assets}
          openId={openId}
          ticked={ticked}
          loading={list.stale}
          filtered={Object.keys(filter).length > 0}
          onOpen={(id) => change({ machine: id }, { add: true })}
          onTick={setTicked}
        />
      )}
      {list.data && (
        <Pager {...list.data} onPage={(page) => change({ page: page > 1 ? String(page) : '' }, { add: true })} />
      )}
      {creating && (
        <CreateAsset
          areas={areas}
          areaId={filter.area}
          onClose={() => setCreating(false)}
          onCreated={() => {
            setCreating(false)
            void list.reload()
          }}
        />
      )}
    </AdminPage>
  )
}
