'use client'

import { useTranslations } from 'next-intl'
import { titleOf, type Incident } from '../../lib/incident/incident'
import { clockText } from '../ui/time/format-time'
import { useTimePlace } from '../ui/time/use-time-place'

type Titled = Pick<Incident, 'title' | 'createdAt'> & Partial<Pick<Incident, 'description' | 'asset' | 'situation'>>

/**
 * What an incident is called: its title, else its first words, else how bad it is, else "Untitled · 09:41"; after its machine's
 * label where it has one.
 */
export function useTitle({ title, description = '', createdAt, asset, situation }: Titled): string {
  const t = useTranslations('incident')
  const place = useTimePlace()
  const called = titleOf({ title, description, situation }, useTranslations('incident.situation'))
  const time = createdAt ? clockText(new Date(createdAt), place) : ''
  if (asset?.label && !title) return `${asset.label} · ${called || time}`
  return called || t('untitled', { time })
}
