'use client'

import { useLive } from '../live/hooks'
import { useNow } from '../ui/time/use-now'

/** The time (ms) by the server's clock, by which everything in a room is dated; moves on every 15 s. */
export function useServerNow(): number {
  const clockOffset = useLive((state) => state.clockOffset)
  return useNow().getTime() + clockOffset
}
