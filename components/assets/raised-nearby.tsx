'use client'
import { useTranslations } from 'next-intl'
import type { KnownIncident } from './use-asset-incidents'

const DAY_MS = 86_400_000

type RaisedNearbyProps = { incidents: readonly KnownIncident[]; createdAt: string }

/** Two people may have raised the same fault without knowing of each other, as without a network: a hint, no more. */
export function RaisedNearby({ incidents, createdAt }: RaisedNearbyProps) {
  const t = useTranslations('assets')
  const near = incidents.find(
    (incident) =>
      incident.status !== 'closed' && Math.abs(Date.parse(incident.createdAt) - Date.parse(createdAt)) < DAY_MS,
  )
  if (!near) return null
  return (
    <p className="text-meta font-semibold text-amber-text">{t('nearby', { number: String(near.number || '–') })}</p>
  )
}
