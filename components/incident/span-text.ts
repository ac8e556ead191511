'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useServerNow } from './use-server-now'

/** A span of time as people say it: "6 min", "2 h 05 min", "3 days". */
export function useSpanText() {
  const t = useTranslations('incident.span')
  return useCallback(
    (ms: number) => {
      const minutes = Math.max(0, Math.floor(ms / 60_000))
      if (minutes < 1) return t('now')
      if (minutes < 60) return t('minutes', { minutes })
      const hours = Math.floor(minutes / 60)
      return hours < 24 ? t('hours', { hours, minutes: minutes % 60 }) : t('days', { days: Math.floor(hours / 24) })
    },
    [t],
  )
}

/** How long ago something was, moving on by itself. */
export function useSince(at: string | undefined): string {
  const span = useSpanText()
  const now = useServerNow()
  return at === undefined ? '' : span(now - Date.parse(at))
}
