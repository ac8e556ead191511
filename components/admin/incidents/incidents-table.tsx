'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { IncidentHeader } from '../../../lib/incident/redact'
import type { Account } from '../../../lib/people'
import type { AreaCard } from '../../../lib/wire'
import { Button } from '../../ui/button'
import { DataTable, HeadCell, TableHead } from '../../ui/data-table'
import { Empty } from '../../ui/empty'
import { useNow } from '../../ui/time/use-now'
import { offered, type AdminActionName } from './admin-actions'
import { IncidentRow } from './incident-row'

type IncidentsTableProps = {
  me: Account
  rows: readonly IncidentHeader[]
  areas: readonly AreaCard[]
  names: Readonly<Record<string, string>>
  loading: boolean
  onAct: (action: AdminActionName, incident: IncidentHeader) => void
  onClearFilter: () => void
}

/** One page of incidents; narrow screens fold area and people under the title. */
export function IncidentsTable({ me, rows, areas, names, loading, onAct, onClearFilter }: IncidentsTableProps) {
  const t = useTranslations('admin.incidents')
  const now = useNow()
  if (rows.length === 0 && !loading) {
    return (
      <Empty drawing="gauge" title={t('empty')} action={<Button onClick={onClearFilter}>{t('clearFilter')}</Button>} />
    )
  }
  return (
    <div aria-busy={loading} className={clsx('transition-opacity', loading && 'opacity-60')}>
      <DataTable label={t('title')}>
        <TableHead>
          <HeadCell>{t('column.incident')}</HeadCell>
          <HeadCell className="hidden @3xl:table-cell">{t('column.area')}</HeadCell>
          <HeadCell className="hidden @2xl:table-cell">{t('column.creator')}</HeadCell>
          <HeadCell className="hidden @xl:table-cell">{t('column.owner')}</HeadCell>
          <HeadCell className="hidden @lg:table-cell">{t('column.when')}</HeadCell>
          <HeadCell>
            <span className="quiet-until-focus">{t('column.actions')}</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {rows.map((incident) => {
            const area = areas.find(({ id }) => id === incident.areaId)
            return (
              <IncidentRow
                key={incident.id}
                incident={incident}
                area={area?.name ?? ''}
                names={names}
                now={now.getTime()}
                actions={offered(incident, { me, area, now: now.getTime() })}
                onAct={(action) => onAct(action, incident)}
              />
            )
          })}
        </tbody>
      </DataTable>
    </div>
  )
}
