'use client'

import { useTranslations } from 'next-intl'
import { closesAt } from '../../../lib/incident/due'
import type { Incident } from '../../../lib/incident/incident'
import { useMomentText } from '../../ui/time/use-moment-text'
import { useArea } from '../use-area'

/** When silence will close it, in words; nothing while it will not. */
export function ClosesByItself({ incident }: { incident: Incident }) {
  const t = useTranslations('incident.foot')
  const momentText = useMomentText()
  const closes = closesAt(incident, useArea(incident.areaId))
  if (closes === undefined) return null
  return (
    <p className="min-w-48 flex-1 text-meta text-ink-2" suppressHydrationWarning>
      {t('closesByItself', { when: momentText(new Date(closes).toISOString()) })}
    </p>
  )
}
