'use client'
import { clsx } from 'clsx'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { incidentAddress } from '../field/field-view'
import { IncidentPlate } from '../incident/header/incident-plate'
import { StatusLabel } from '../incident/status-label'
import { useTitle } from '../incident/use-title'
import { LiveLink } from '../live/live-link'
import { Time } from '../ui/time/time'
import type { KnownIncident } from './use-asset-incidents'

/** Where an incident opens on the surface that the reader is on. */
export function useIncidentHref(): (incident: Pick<KnownIncident, 'id' | 'number'>) => string {
  const atDesk = usePathname().startsWith('/desk')
  return (incident) => (atDesk ? `/desk/${incident.number || `draft-${incident.id}`}` : incidentAddress(incident))
}

const ROW = 'grid min-h-control content-center gap-1 py-2.5 desk:py-1.5'

/** One of a machine's incidents: number, what it was, how it stands and since when; a link for those who may open it. */
export function AssetIncidentRow({ incident }: { incident: KnownIncident }) {
  const href = useIncidentHref()(incident)
  return (
    <li>
      {incident.mayOpen ? (
        <LiveLink href={href} className={clsx(ROW, 'hover:bg-hover')}>
          <RowText incident={incident} />
        </LiveLink>
      ) : (
        <div className={ROW}>
          <RowText incident={incident} />
        </div>
      )}
    </li>
  )
}

function RowText({ incident }: { incident: KnownIncident }) {
  const t = useTranslations('assets')
  const title = useTitle(incident)
  return (
    <>
      <span className="flex min-w-0 items-center gap-3">
        <IncidentPlate quiet number={incident.number} />
        <span dir="auto" className="min-w-0 truncate text-label font-semibold">
          {title}
        </span>
      </span>
      <span className="flex min-w-0 items-center gap-2 text-meta text-ink-2">
        <StatusLabel of={incident} />
        <Time at={incident.lastActivityAt} />
        {incident.ownerName && <span className="truncate">{t('with', { name: incident.ownerName })}</span>}
      </span>
    </>
  )
}
