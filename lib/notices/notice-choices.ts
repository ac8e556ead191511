import type { NoticeKind } from './notice-kinds'

/** Hours of a person's day in which nothing is pushed and nothing sounds: `HH:MM`, in their own time zone (IANA name). */
export type QuietHours = { from: string; to: string; zone: string }

/** What somebody chose about being told: hours of quiet, and kinds that are only listed. */
export type NoticeChoices = { quiet: QuietHours | null; silent: readonly NoticeKind[] }

export const NO_CHOICES: NoticeChoices = { quiet: null, silent: [] }

const DAY_MINUTES = 24 * 60
const MINUTE = 60_000

/** When the quiet that reigns now ends (ms since 1970); undefined while there is none. */
export function quietUntil(quiet: QuietHours | null, now: number): number | undefined {
  if (!quiet) return undefined
  const { hour, minute } = Object.fromEntries(partsOf(quiet.zone, now).map(({ type, value }) => [type, Number(value)]))
  const at = (hour ?? 0) * 60 + (minute ?? 0)
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)]
  const since = (at - from + DAY_MINUTES) % DAY_MINUTES
  const long = (to - from + DAY_MINUTES) % DAY_MINUTES
  if (since >= long) return undefined
  return now - (now % MINUTE) + (long - since) * MINUTE
}

function partsOf(zone: string, now: number): Intl.DateTimeFormatPart[] {
  const format = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('en-GB', format).formatToParts(now)
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
