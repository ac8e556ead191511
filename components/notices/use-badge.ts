'use client'
import { useEffect } from 'react'
import { useLive } from '../live/hooks'

/** Shows on the app's icon how many rooms and waiting incidents call for this person. */
export function useBadge(): void {
  const calls = useLive(
    ({ rooms, waiting }) =>
      Object.values(rooms).filter(({ access, unread }) => access === 'room' && unread > 0).length +
      Object.keys(waiting).length,
  )
  useEffect(() => {
    if (!('setAppBadge' in navigator)) return
    void navigator.setAppBadge(calls).catch(() => undefined)
  }, [calls])
}
