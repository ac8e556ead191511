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
  const { readUpTo, clearLine } = useUnreadLine(room)
  const rows = useMemo(
    () => timelineRows(items, { me, readUpTo, complete, dayOf: localDay }),
    [items, me, readUpTo, complete],
  )
  return { rows, clearLine }
}

/** Cheap on purpose: it runs for every entry. */
function localDay(at: string): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`
}
