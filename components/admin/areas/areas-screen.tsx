'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaRow } from '../../../lib/admin-api'
import { useResource } from '../../api/use-resource'
import { useUrlState } from '../../api/use-url-state'
import { Button } from '../../ui/button'
import { AdminPage } from '../admin-page'
import { NotLoaded } from '../not-loaded'
import { AreaPanel } from './area-panel'
import { AreasTable } from './areas-table'
import { CreateArea } from './create-area'
import { NobodyWarning } from './nobody-warning'

const PATH = '/api/admin/areas'

/** The areas: who is where, what waits, and the panel of the one that is open. */
export function AreasScreen({ first, now }: { first: AreaRow[]; now: string }) {
  const t = useTranslations('admin.areas')
  const { query, change } = useUrlState()
  const list = useResource<{ areas: AreaRow[] }>(PATH, {
    first: { path: PATH, data: { areas: first }, asOf: Date.parse(now) },
  })
  const [creating, setCreating] = useState(false)
  const areas = list.data?.areas ?? first
  const openId = query.get('area')
  const open = (id: string) => change({ area: id }, { add: true })
  const close = () => {
    change({ area: undefined })
    document.getElementById(`area-${openId}`)?.focus()
  }
  return (
    <AdminPage
      title={t('title')}
      count={areas.length}
      text={t('text')}
      action={
        <Button variant="primary" icon={<Plus />} onClick={() => setCreating(true)}>
          {t('create')}
        </Button>
      }
      panel={
        openId && (
          <AreaPanel
            key={openId}
            id={openId}
            row={areas.find(({ id }) => id === openId)}
            onChanged={() => void list.reload()}
            onClose={close}
          />
        )
      }
    >
      {areas
        .filter(({ experts }) => experts === 0)
        .map((area) => (
          <NobodyWarning key={area.id} area={area} onAdd={() => open(area.id)} />
        ))}
      <NotLoaded title={t('failed')} of={list} />
      <AreasTable areas={areas} openId={openId} onOpen={open} />
      {creating && (
        <CreateArea
          onClose={() => setCreating(false)}
          onCreated={({ id }) => {
            setCreating(false)
            void list.reload()
            open(id)
          }}
        />
      )}
    </AdminPage>
  )
}
