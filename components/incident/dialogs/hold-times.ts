export const HOLD_TIMES = ['hour', 'tomorrow', 'monday'] as const
export type HoldTime = (typeof HOLD_TIMES)[number]

const MORNING_HOUR = 8
const MONDAY = 1
const WEEK = 7

/**
 * What people wait for most, from `now` (ms) on, as a `datetime-local` field takes it: in the zone of this device. Monday is
 * the next one, and left out where tomorrow is one.
 */
export function holdTimes(now: number): Partial<Record<HoldTime, string>> {
  const hour = new Date(now)
  hour.setHours(hour.getHours() + 1)
  const today = new Date(now).getDay()
  const toMonday = ((MONDAY - today + WEEK - 1) % WEEK) + 1
  return {
    hour: localText(hour),
    tomorrow: localText(morningIn(1, now)),
    ...(toMonday > 1 && { monday: localText(morningIn(toMonday, now)) }),
  }
}

function morningIn(days: number, now: number): Date {
  const morning = new Date(now)
  morning.setDate(morning.getDate() + days)
  morning.setHours(MORNING_HOUR, 0)
  return morning
}

/** To the minute, without a zone. */
function localText(date: Date): string {
  const [month, day, hours, minutes] = [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()].map(
    (part) => String(part).padStart(2, '0'),
  )
  return `${date.getFullYear()}-${month}-${day}T${hours}:${minutes}`
}
