'use client'

import { useLocale, useTimeZone } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { ZONE_COOKIE } from './zone'
import type { TimePlace } from './format-time'

let zone: string | undefined

/** Asking costs more than formatting a time: once, and again when the page comes to the front, as after a journey. */
function browserZone(): string {
  return (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone)
}

function onReturn(tell: () => void) {
  const look = () => {
    zone = undefined
    tell()
  }
  document.addEventListener('visibilitychange', look)
  return () => document.removeEventListener('visibilitychange', look)
}

/**
 * The reader's language and time zone. The server only knows the zone from a cookie, so while a page hydrates it is what
 * the server used, then the browser's own.
 */
export function useTimePlace(): TimePlace {
  const locale = useLocale()
  const known = useTimeZone() ?? 'UTC'
  const timeZone = useSyncExternalStore(onReturn, browserZone, () => known)
  return { locale, timeZone }
}

/** Tells the server the browser's time zone, for the next page. */
export function rememberZone() {
  const value = `${ZONE_COOKIE}=${encodeURIComponent(browserZone())}`
  if (!document.cookie.split('; ').includes(value)) document.cookie = `${value}; path=/; max-age=31536000; samesite=lax`
}
