'use client'

import { useMemo } from 'react'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { timelineRows, type TimelineRow } from './timeline-rows'
import { useUnreadLine } from './use-unread-line'

/** The room's rows for this reader, and a way to take the unread line away. */
export function useRows(): { rows: readonly TimelineRow[]; clearLine: () => void } {
  const { items, room, complete } = useRoomValue()
  const { me } = useNames()
  const { readUpTo, clearLine } = useUnreadLine(room?.access === 'room' ? room : undefined)
  const rows = useMemo(
    () => timelineRows(items, { me, readUpTo, complete, dayAround: localDay }),
    [items, me, readUpTo, complete],
  )
  return { rows, clearLine }
}

function localDay(ms: number): { from: number; until: number } {
  const from = new Date(ms)
  from.setHours(0, 0, 0, 0)
  const until = new Date(from)
  until.setDate(until.getDate() + 1)
  return { from: from.getTime(), until: until.getTime() }
}
