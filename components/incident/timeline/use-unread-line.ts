'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Room } from '../../live/state'

/**
 * Up to which seq the reader had read when he began to look: the line stays there while he reads on. Looking away and
 * coming back begins anew, so that what arrived meanwhile is marked.
 */
export function useUnreadLine(room: Room | undefined) {
  const [readUpTo, setReadUpTo] = useState<number | null>(() => (room && room.unread > 0 ? room.mine.read : null))
  const latest = useRef(room)
  useEffect(() => {
    latest.current = room
  }, [room])

  useEffect(() => {
    const look = () => setReadUpTo(latest.current?.unread ? latest.current.mine.read : null)
    const away = () => setReadUpTo(latest.current?.mine.read ?? null)
    window.addEventListener('blur', away)
    window.addEventListener('focus', look)
    return () => {
      window.removeEventListener('blur', away)
      window.removeEventListener('focus', look)
    }
  }, [])

  return { readUpTo, clearLine: useCallback(() => setReadUpTo(null), []) }
}
