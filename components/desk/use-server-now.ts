'use client'
import { useLive } from '../live/hooks'
import { useNow } from '../ui/time/use-now'

/** The server's time in ms since 1970, as this device knows it, moving on every `everyMs`. */
export function useServerNow(everyMs = 1_000): number {
  return useNow(everyMs).getTime() + useLive((state) => state.clockOffset)
}
