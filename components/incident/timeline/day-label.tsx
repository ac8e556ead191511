'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { daysAgo } from '../../ui/time/format-time'
import { useNow } from '../../ui/time/use-now'
import { useTimePlace } from '../../ui/time/use-time-place'

/** "Today", "Yesterday", "Tuesday 3 November". */
export function DayLabel({ at }: { at: string }) {
  const t = useTranslations('ui.time')
  const place = useTimePlace()
  const now = useNow(60_000)
  const { locale, timeZone } = place
  const long = useMemo(() => {
    const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const
    return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options)
  }, [locale, timeZone])
  const date = new Date(at)
  const age = daysAgo(date, now, place)
  return (
    <time dateTime={at} className="inline-block first-letter:uppercase">
      {age === 0 ? t('today') : age === 1 ? t('yesterday') : long.format(date)}
    </time>
  )
}
