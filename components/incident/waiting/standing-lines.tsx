'use client'

import { useTranslations } from 'next-intl'
import type { Incident } from '../../../lib/incident/incident'
import type { Standing } from '../../../lib/wire'
import { Shape } from '../../ui/shape'
import { clockText } from '../../ui/time/format-time'
import { useTimePlace } from '../../ui/time/use-time-place'
import { useStanding } from './use-standing'
import { WayOn } from './way-on'

/** The place in the list, who could take it now, and how long that usually takes; without a network, as of when. */
export function StandingLines({ incident }: { incident: Incident }) {
  const t = useTranslations('incident.waiting')
  const { standing, online } = useStanding(incident)
  if (!standing) return <p className="text-body">{t(incident.number || online ? 'asking' : 'notSent')}</p>
  return (
    <div role="status" className="grid gap-1">
      <p className="flex items-center gap-2.5 text-head">
        <Shape name="triangle" className="size-4 flex-none text-amber-text" />
        {t('place', { place: standing.place, ahead: standing.place - 1 })}
      </p>
      {standing.available > 0 ? (
        <p className="text-body">
          <Experts standing={standing} />
        </p>
      ) : (
        <WayOn areaId={incident.areaId}>
          {standing.onDuty > 0 ? <Experts standing={standing} /> : <b>{t('nobody')}</b>}
        </WayOn>
      )}
      {!online && <AsOf at={standing.at} />}
    </div>
  )
}

function Experts({ standing: { available, onDuty, usual } }: { standing: Standing }) {
  const t = useTranslations('incident.waiting')
  const experts = available > 0 ? t('available', { count: available }) : t('busy', { count: onDuty })
  return `${experts} ${usual ? t('usual', usual) : t('noFigure')}`
}

function AsOf({ at }: { at: number }) {
  const t = useTranslations('incident.waiting')
  const place = useTimePlace()
  return (
    <p className="text-meta text-ink-2" suppressHydrationWarning>
      {t('asOf', { time: clockText(new Date(at), place) })}
    </p>
  )
}
