'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Hold } from '../../lib/incident/incident'
import { useMomentText } from '../ui/time/use-moment-text'

/** What a paused incident waits for: "spare part", "spare part, until Thu, 13:00". */
export function useHoldText(): (hold: Hold) => string {
  const t = useTranslations('incident.hold')
  const momentText = useMomentText()
  return useCallback(
    ({ reason, until }) =>
      until ? t('until', { reason: t(`reason.${reason}`), until: momentText(until) }) : t(`reason.${reason}`),
    [t, momentText],
  )
}
