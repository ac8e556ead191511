'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { ConnectionStrip } from '../incident/connection-strip'
import { usePageTitle } from '../shell/use-page-title'
import { FieldBar } from './field-bar'
import type { FieldView } from './field-view'
import { HomeHead } from './home-head'
import { IncidentList } from './incident-list'
import { InstallCard } from './install-card'
import { NewAction } from './new-action'
import { useClosedShown } from './use-closed-shown'
import { useMyIncidents } from './use-my-incidents'

type HomePaneProps = { view: FieldView; className?: string }

/** My incidents, and the one thing to do when something stops working. */
export function HomePane({ view, className }: HomePaneProps) {
  const t = useTranslations('field')
  const [closed, showClosed] = useClosedShown()
  const all = useMyIncidents()
  const open = all.filter(({ incident }) => incident.status !== 'closed')
  const shown = closed ? all.filter(({ incident }) => incident.status === 'closed') : open
  const alone = view.at === 'home'
  return (
    <div
      className={clsx(
        'flex h-full min-w-0 flex-col max-sm:[--row:calc(1.125rem+var(--label-up))] md:border-e md:[--bar:5.0625rem] md:[--inset:1rem] md:[--row-line:1.375rem] md:[--row:calc(1.0625rem+var(--label-up))]',
        className,
      )}
    >
      {alone && <HomeTitle />}
      <FieldBar />
      {alone && <ConnectionStrip />}
      <div role={alone ? 'main' : undefined} className="flex min-h-0 flex-1 flex-col">
        <nav aria-label={t('mine')} className="flex min-h-0 flex-1 flex-col">
          <HomeHead closed={closed} onChange={showClosed} openCount={open.length} />
          <div className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain">
            <IncidentList mine={shown} closed={closed} view={view} />
            <InstallCard />
          </div>
          <NewAction active={view.at === 'new'} />
        </nav>
      </div>
    </div>
  )
}

function HomeTitle() {
  usePageTitle(useTranslations('field')('mine'))
  return null
}
