'use client'

import { useTranslations } from 'next-intl'
import { clockText, fullTimeText, timeText } from './format-time'
import { useNow } from './use-now'
import { useTimePlace } from './use-time-place'

type TimeProps = {
  /** An ISO time, a Date, or milliseconds. */
  at: string | number | Date
  /**
   * `short`: 09:42 today, Tue, 3 Nov. `clock`: always 09:42. `relative`: "4 min" under an hour, ticking, then short.
   */
  as?: 'short' | 'clock' | 'relative'
  className?: string
}

/** A time in the reader's zone and language; its title is always the full absolute time. */
export function Time({ at, as = 'short', className }: TimeProps) {
  const place = useTimePlace()
  const now = useNow()
  const ago = useTranslations('ui.time')
  const date = new Date(at)
  const minutes = Math.floor((now.getTime() - date.getTime()) / 60_000)
  const text =
    as === 'clock'
      ? clockText(date, place)
      : as === 'relative' && minutes < 60
        ? minutes < 1
          ? ago('now')
          : ago('minutes', { minutes })
        : timeText(date, now, place)
  return (
    <time
      dateTime={date.toISOString()}
      title={fullTimeText(date, place)}
      className={className}
      suppressHydrationWarning
    >
      {text}
    </time>
  )
}
