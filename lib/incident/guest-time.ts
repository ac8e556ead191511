const HOUR = 3_600_000

/** The longest a guest's code can be used, and the longest a guest can stay from now: 30 days. */
export const MOST_GUEST_HOURS = 720

/** The moment so many hours after this one (ms since 1970), ISO 8601. */
export function hoursAfter(ms: number, hours: number): string {
  return new Date(ms + hours * HOUR).toISOString()
}
