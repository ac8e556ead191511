'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'

/** A span in ms in its largest whole unit: "6 min", "3 h", "2 days". */
export function useWaitedText() {
  const t = useTranslations('admin.span')
  return useCallback(
    (ms: number): string => {
      const minutes = Math.max(0, Math.floor(ms / 60_000))
      if (minutes < 60) return t('minutes', { count: minutes })
      const hours = Math.floor(minutes / 60)
      return hours < 48 ? t('hours', { count: hours }) : t('days', { count: Math.floor(hours / 24) })
    },
    [t],
  )
}
