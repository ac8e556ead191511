'use client'

import { useTranslations } from 'next-intl'
import { titleOf, type Incident } from '../../lib/incident/incident'
import { clockText } from '../ui/time/format-time'
import { useTimePlace } from '../ui/time/use-time-place'

type Titled = Pick<Incident, 'title' | 'createdAt'> & { description?: string }

/** What an incident is called: its title, else its first words, else "Untitled · 09:41". */
export function useTitle({ title, description = '', createdAt }: Titled): string {
  const t = useTranslations('incident')
  const place = useTimePlace()
  const called = titleOf({ title, description })
  if (called) return called
  return t('untitled', { time: createdAt ? clockText(new Date(createdAt), place) : '' })
}
