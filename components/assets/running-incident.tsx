'use client'
import { useTranslations } from 'next-intl'
import { IncidentPlate } from '../incident/header/incident-plate'
import { LiveLink } from '../live/live-link'
import { buttonLook } from '../ui/button-look'
import { Time } from '../ui/time/time'
import { useIncidentHref } from './asset-incident-row'
import type { KnownIncident } from './use-asset-incidents'

/** This machine has an incident that is not closed: the way into it, which nobody has to take. */
export function RunningIncident({ incident }: { incident: KnownIncident }) {
  const t = useTranslations('assets.running')
  const href = useIncidentHref()(incident)
  return (
    <section
      aria-label={t('label')}
      className="grid gap-3 rounded-tile border border-s-[5px] border-s-action bg-surface p-4 sm:flex sm:items-center"
    >
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="text-row">{incident.byMe ? t('yours') : t('title', { name: incident.creatorName })}</p>
        <p className="flex flex-wrap items-center gap-2 text-meta text-ink-2">
          <IncidentPlate quiet number={incident.number} />
          <Time at={incident.createdAt} />
          {incident.ownerName ? t('with', { name: incident.ownerName }) : t('waiting')}
        </p>
        <p className="text-meta text-ink-2">{incident.mayOpen ? t('orAnother') : t('askThem')}</p>
      </div>
      {incident.mayOpen && (
        <LiveLink href={href} className={buttonLook({ variant: 'primary', size: 'large' })}>
          {t('open')}
        </LiveLink>
      )}
    </section>
  )
}
