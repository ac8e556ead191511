'use client'

import { useTranslations } from 'next-intl'
import type { Incident } from '../../../lib/incident/incident'
import { useNames } from '../names'
import { usePresence } from '../people/use-presence'

/** "You're on it", or who is, and whether they are there. */
export function OwnerText({ incident }: { incident: Incident }) {
  const t = useTranslations('incident.header')
  const names = useNames()
  const ownerId = incident.ownerId ?? ''
  const there = usePresence(ownerId)
  if (ownerId === names.me) return <span className="truncate">{t('mine')}</span>
  return (
    <span className="truncate">
      {names.full(ownerId)}
      {there && `, ${there.label.toLocaleLowerCase()}`}
    </span>
  )
}
