'use client'

import { useTranslations } from 'next-intl'
import type { Incident } from '../../../lib/incident/incident'
import { usePerson } from '../../live/hooks'
import { useNames } from '../names'
import { usePresence } from '../people/use-presence'

/** "You're on it", or who is, with what they are and whether they are there. */
export function OwnerText({ incident }: { incident: Incident }) {
  const t = useTranslations('incident.header')
  const names = useNames()
  const ownerId = incident.ownerId ?? ''
  const title = usePerson(ownerId)?.title
  const { label } = usePresence(ownerId)
  if (ownerId === names.me) return <span className="flex-none">{t('mine')}</span>
  const parts = [names.full(ownerId), title, label.toLocaleLowerCase()].filter(Boolean)
  return <span className="truncate">{parts.join(', ')}</span>
}
