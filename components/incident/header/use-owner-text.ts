'use client'

import { useTranslations } from 'next-intl'
import type { Incident } from '../../../lib/incident/incident'
import { useNames } from '../names'
import { usePresence } from '../people/use-presence'

/** "You're on it", or who is, and whether they are there: in pieces, for where the last ones have no room. */
export function useOwnerText(incident: Incident): string[] {
  const t = useTranslations('incident.header')
  const names = useNames()
  const ownerId = incident.ownerId ?? ''
  const there = usePresence(ownerId)
  if (ownerId === names.me) return [t('mine')]
  const [first = '', ...rest] = names.full(ownerId).split(' ')
  return [first, ...rest.map((name) => ` ${name}`), ...(there ? [`, ${there.label.toLocaleLowerCase()}`] : [])]
}
