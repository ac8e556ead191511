'use client'

import type { RowVirtualizer } from './use-virtual-rows'
import { useLayoutEffect, useRef } from 'react'
import type { TimelineRow } from './timeline-rows'
import { linkedSeq } from './use-linked-message'

/** Begins at the unread line, or where the reader was, or at the end. A link to a message wins over all of them. */
export function useOpeningPlace(
  virtualizer: RowVirtualizer,
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
