export const ZONE_COOKIE = 'fl-tz'

/** An IANA time zone from a cookie that anybody could have written; UTC when it is not one. */
export function zoneFrom(value: string | undefined): string {
  if (!value) return 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(value) }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
