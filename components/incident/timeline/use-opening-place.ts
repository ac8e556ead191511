'use client'

import type { Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { linkedSeq } from './use-linked-message'
import type { TimelineRow } from './timeline-rows'

/** A quarter of the element's height (px), once it has one: rows are brought to there, with what was before above them. */
export function useQuarter(element: RefObject<HTMLElement | null>): number {
  const [quarter, setQuarter] = useState(0)
  useLayoutEffect(() => setQuarter(Math.max(1, Math.round((element.current?.clientHeight ?? 0) / 4))), [element])
  return quarter
}

/** Begins at the unread line, or where the reader was, or at the end. A link to a message wins over all of them. */
export function useOpeningPlace(
  virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>,
  rows: readonly TimelineRow[],
  { ready, resumed }: { ready: boolean; resumed: boolean },
) {
  const opened = useRef(false)
  useLayoutEffect(() => {
    if (opened.current || !ready || rows.length === 0) return
    opened.current = true
    if (linkedSeq() !== undefined) return
    const unread = rows.findIndex((row) => row.unread > 0)
    if (unread >= 0) virtualizer.scrollToIndex(unread, { align: 'start' })
    else if (!resumed) virtualizer.scrollToEnd()
  }, [virtualizer, rows, ready, resumed])
}
