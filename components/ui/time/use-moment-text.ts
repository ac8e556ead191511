'use client'

import { useCallback } from 'react'
import { momentText } from './format-time'
import { useNow } from './use-now'
import { useTimePlace } from './use-time-place'

/** A moment (ISO 8601) as the reader would write it into a diary: `13:00`, `Thu, 13:00`, `3 Nov, 13:00`. */
export function useMomentText(): (at: string) => string {
  const place = useTimePlace()
  const now = useNow()
  return useCallback((at) => momentText(new Date(at), now, place), [now, place])
}
