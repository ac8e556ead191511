/** English here is written the way a control room writes it: day first, 24 hours. */
const DATE_LOCALES: Record<string, string> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE' }

export type TimePlace = { locale: string; timeZone: string }

const formats = new Map<string, Intl.DateTimeFormat>()

function format({ locale, timeZone }: TimePlace, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(DATE_LOCALES[locale] ?? locale, { timeZone, hourCycle: 'h23', ...options })
  formats.set(key, made)
  return made
}

/** `09:42` */
export function clockText(at: Date, place: TimePlace): string {
  return format(place, { hour: '2-digit', minute: '2-digit' }).format(at)
}

/** Whole calendar days from `at` to `now` in the reader's zone: 0 is today, 1 yesterday. */
export function daysAgo(at: Date, now: Date, place: TimePlace): number {
  return dayNumber(now, place) - dayNumber(at, place)
}

/** `Tue` within the last week, `3 Nov` this year, `3 Nov 2024` before. */
export function dayText(at: Date, now: Date, place: TimePlace): string {
  const age = daysAgo(at, now, place)
  if (age > 0 && age < 7) return format(place, { weekday: 'short' }).format(at).replace(/\.$/, '')
  const year = { year: 'numeric' } as const
  const sameYear = format(place, year).format(at) === format(place, year).format(now)
  return format(place, { day: 'numeric', month: 'short', ...(sameYear ? {} : year) }).format(at)
}

/** `3 Nov 2026` */
export function dateText(at: Date, place: TimePlace): string {
  return format(place, { day: 'numeric', month: 'short', year: 'numeric' }).format(at)
}

/** `09:42` today, `Tue`, `3 Nov`. */
export function timeText(at: Date, now: Date, place: TimePlace): string {
  return daysAgo(at, now, place) === 0 ? clockText(at, place) : dayText(at, now, place)
}

/** `13:00` today, `Thu, 13:00` within a week to either side, `3 Nov, 13:00`: a moment that somebody must keep. */
export function momentText(at: Date, now: Date, place: TimePlace): string {
  const away = Math.abs(daysAgo(at, now, place))
  if (away === 0) return clockText(at, place)
  const day = away < 7 ? format(place, { weekday: 'short' }).format(at).replace(/\.$/, '') : dayText(at, now, place)
  return `${day}, ${clockText(at, place)}`
}

/** `Tuesday, 3 November 2026 at 09:42:07`: the absolute time behind every short one. */
export function fullTimeText(at: Date, place: TimePlace): string {
  return format(place, { dateStyle: 'full', timeStyle: 'medium' }).format(at)
}

function dayNumber(at: Date, place: TimePlace): number {
  const parts = format({ ...place, locale: 'en' }, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(
    at,
  )
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000
}
