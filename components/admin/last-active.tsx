'use client'

import { useTranslations } from 'next-intl'
import { dayText, daysAgo } from '../ui/time/format-time'
import { useNow } from '../ui/time/use-now'
import { useTimePlace } from '../ui/time/use-time-place'

const NOW_MS = 5 * 60_000

/** "Active now", "Today", "Yesterday", "3 Nov": never to the minute, so that nobody is watched by it. */
export function LastActive({ at, online = false }: { at: string | null; online?: boolean }) {
  const t = useTranslations('admin.lastActive')
  const day = useTranslations('ui.time')
  const now = useNow()
  const place = useTimePlace()
  const active = online || (at !== null && now.getTime() - Date.parse(at) < NOW_MS)
  if (active) return <span className="text-ink">{t('now')}</span>
  if (at === null) return t('never')
  const date = new Date(at)
  const days = daysAgo(date, now, place)
  return (
    <span suppressHydrationWarning>
      {days <= 0 ? day('today') : days === 1 ? day('yesterday') : dayText(date, now, place)}
    </span>
  )
}
