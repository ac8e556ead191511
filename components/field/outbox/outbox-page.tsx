'use client'
import { useTranslations } from 'next-intl'
import { titleOf } from '../../../lib/incident/incident'
import { ConnectionStrip } from '../../incident/connection-strip'
import { useRoom } from '../../live/hooks'
import { LiveLink } from '../../live/live-link'
import { usePageTitle } from '../../shell/use-page-title'
import { buttonLook } from '../../ui/button-look'
import { Empty } from '../../ui/empty'
import { isDraftKey, type DraftKey } from '../draft'
import { incidentAddress } from '../field-view'
import { NewHead } from '../new-head'
import { OutboxRow } from './outbox-row'
import { byRoom, type Unsent } from './unsent'
import { useUnfinished } from './use-unfinished'
import { useUnsentCommands } from './use-unsent-commands'
import { useUnsentUploads } from './use-unsent-uploads'

const FORMS: Record<DraftKey, string> = { new: '/new', 'new-for-others': '/new?for=technician' }

/** Everything of this person that is not on the server yet, by room. */
export function OutboxPage() {
  const t = useTranslations('field.outbox')
  const field = useTranslations('field')
  const rooms = byRoom([...useUnsentCommands(), ...useUnsentUploads(), ...useUnfinished()])
  usePageTitle(t('title'))
  return (
    <main className="flex h-full min-h-0 flex-1 flex-col bg-canvas">
      <NewHead heading={t('title')} back={{ href: '/home', label: field('mine') }} />
      <ConnectionStrip />
      {rooms.length === 0 ? (
        <Empty drawing="plate" title={t('empty')} text={t('emptyText')} />
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto pb-8">
          {rooms.map(({ incidentId, items }) => (
            <OutboxRoom key={incidentId} incidentId={incidentId} items={items} />
          ))}
        </div>
      )}
    </main>
  )
}

function OutboxRoom({ incidentId, items }: { incidentId: string; items: Unsent[] }) {
  const t = useTranslations('field.outbox')
  const incident = useRoom(incidentId)?.incident
  const number = incident?.number ?? 0
  const words = useTranslations('incident.situation')
  const title = (incident && titleOf(incident, words)) || t('newIncident')
  return (
    <section aria-labelledby={`unsent-${incidentId}`} className="border-b bg-surface">
      <div className="flex items-center gap-4 px-inset pt-4">
        <h2 id={`unsent-${incidentId}`} dir="auto" className="min-w-0 flex-1 truncate text-head">
          {number > 0 && <span dir="ltr">INC {number} · </span>}
          {title}
        </h2>
        <LiveLink
          href={isDraftKey(incidentId) ? FORMS[incidentId] : incidentAddress({ id: incidentId, number })}
          aria-label={t('openNamed', { title })}
          className={buttonLook({})}
        >
          {t('open')}
        </LiveLink>
      </div>
      <ul aria-label={t('items', { count: items.length })} className="divide-y">
        {items.map((item) => (
          <OutboxRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  )
}
