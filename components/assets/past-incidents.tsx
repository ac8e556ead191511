'use client'
import { useTranslations } from 'next-intl'
import { SkeletonRows } from '../ui/skeleton'
import { AssetIncidentRow } from './asset-incident-row'
import type { useAssetIncidents } from './use-asset-incidents'

type PastIncidentsProps = ReturnType<typeof useAssetIncidents> & {
  /** The incident this stands in. */
  without?: string
}

/** What happened at a machine before, or that this device does not know it. */
export function PastIncidents({ incidents, from, without }: PastIncidentsProps) {
  const t = useTranslations('assets')
  const ui = useTranslations('ui')
  const others = incidents.filter(({ id }) => id !== without)
  if (!from && others.length === 0) return <SkeletonRows rows={2} label={ui('loading')} />
  return (
    <section aria-label={t('past')}>
      <h3 className="text-meta font-[650] text-ink-2">{t('past')}</h3>
      {others.length === 0 ? (
        <p className="py-1.5 text-meta text-ink-3">{t(from === 'nowhere' ? 'notStored' : 'none')}</p>
      ) : (
        <ul className="divide-y">
          {others.map((incident) => (
            <AssetIncidentRow key={incident.id} incident={incident} />
          ))}
        </ul>
      )}
      {from && from !== 'server' && others.length > 0 && <p className="text-meta text-ink-3">{t('onlyStored')}</p>}
    </section>
  )
}
