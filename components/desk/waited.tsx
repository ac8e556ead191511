'use client'
import { useTranslations } from 'next-intl'
import { durationText } from '../ui/time/duration-text'
import { fullTimeText } from '../ui/time/format-time'
import { useTimePlace } from '../ui/time/use-time-place'
import { useServerNow } from './use-server-now'

/** How long somebody has waited, ticking: `06:12` within the hour, then `2 h 5 min`, then `3 d 4 h`. */
export function Waited({ since }: { since: string }) {
  const t = useTranslations('desk.waited')
  const place = useTimePlace()
  const seconds = Math.max(0, (useServerNow() - Date.parse(since)) / 1000)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const text =
    hours < 1
      ? durationText(seconds)
      : hours < 24
        ? t('hours', { hours, minutes: minutes % 60 })
        : t('days', { days: Math.floor(hours / 24), hours: hours % 24 })
  return (
    <time
      dateTime={since}
      title={t('since', { time: fullTimeText(new Date(since), place) })}
      className="font-semibold text-ink-2"
      suppressHydrationWarning
    >
      {text}
    </time>
  )
}
