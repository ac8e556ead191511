'use client'

import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  incidentFilterFrom,
  INCIDENTS_PER_PAGE,
  incidentsPath,
  type AdminIncidents,
} from '../../../lib/admin-incidents'
import type { IncidentHeader } from '../../../lib/incident/redact'
import type { Account } from '../../../lib/people'
import { useProblemText } from '../../api/use-problem-text'
import { useResource } from '../../api/use-resource'
import { useUrlState } from '../../api/use-url-state'
import { Button } from '../../ui/button'
import { Strip } from '../../ui/strip'
import { Time } from '../../ui/time/time'
import { AdminPage } from '../admin-page'
import { Pager } from '../pager'
import { SignInAgain } from '../sign-in-again'
import { IncidentDialog } from './incident-dialog'
import { IncidentFilters } from './incident-filters'
import { IncidentsTable } from './incidents-table'
import type { AdminActionName } from './admin-actions'

const EVERY_MS = 15_000

type Task = { action: AdminActionName; incident: IncidentHeader }
type IncidentsScreenProps = { me: Account; first: AdminIncidents }

/** Every incident by its header, as of a moment that is always said; nothing that was spoken in a room. */
export function IncidentsScreen({ me, first }: IncidentsScreenProps) {
  const t = useTranslations('admin.incidents')
  const ui = useTranslations('ui')
  const problemText = useProblemText()
  const { query, change } = useUrlState()
  const filter = incidentFilterFrom(Object.fromEntries(query))
  const path = incidentsPath(filter)
  const list = useResource<AdminIncidents>(path, {
    first: { path, data: first, asOf: Date.parse(first.now) },
    everyMs: EVERY_MS,
  })
  const [task, setTask] = useState<Task>()
  const { rows, total, areas, names } = list.data ?? first
  return (
    <AdminPage title={t('title')} count={total} text={t('text')}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <IncidentFilters filter={filter} areas={areas} names={names} onChange={change} />
        {list.asOf !== undefined && (
          <p className="w-full text-meta text-ink-3 tabular-nums @2xl:w-auto">
            {t.rich('asOf', { time: () => <Time at={list.asOf ?? 0} as="clock" /> })}
          </p>
        )}
      </div>
      {list.problem && (
        <Strip
          tone="warning"
          icon={<CloudOff />}
          action={
            <Button variant="quiet" size="small" busy={list.loading} onClick={() => void list.reload()}>
              {ui('retry')}
            </Button>
          }
        >
          {problemText(list.problem)}{' '}
          <SignInAgain after={list.problem} className="font-bold text-action-text underline underline-offset-3" />
        </Strip>
      )}
      <IncidentsTable
        me={me}
        rows={rows}
        areas={areas}
        names={names}
        loading={list.stale}
        onAct={(action, incident) => setTask({ action, incident })}
        onClearFilter={() => change({ q: '', state: '', area: '', owner: '', page: '' })}
      />
      <Pager
        page={filter.page}
        pageSize={INCIDENTS_PER_PAGE}
        total={total}
        onPage={(page) => change({ page: page > 1 ? String(page) : '' }, { add: true })}
      />
      {task && (
        <IncidentDialog
          action={task.action}
          incident={rows.find(({ id }) => id === task.incident.id) ?? task.incident}
          me={me}
          names={names}
          onDone={() => void list.reload()}
          onClose={() => setTask(undefined)}
        />
      )}
    </AdminPage>
  )
}
