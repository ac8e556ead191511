'use client'

import type { RowVirtualizer } from './use-virtual-rows'
import { useState, type KeyboardEvent } from 'react'
import type { TimelineRow } from './timeline-rows'

/** The one row that Tab reaches: the one last focused, else the newest. It stays in the document wherever one scrolls. */
export function useActiveRow(rows: readonly TimelineRow[]) {
  const [key, setKey] = useState<string>()
  const found = key === undefined ? -1 : rows.findIndex((row) => row.key === key)
  return { index: found < 0 ? rows.length - 1 : found, setKey }
}

/** Moves the focus to a row, which is in the document by the next frame. The focus is real, not painted. */
export function focusRow(virtualizer: RowVirtualizer, key: string) {
  requestAnimationFrame(() => virtualizer.elementsCache.get(key)?.focus({ preventScroll: true }))
}

/** For a list's keydown: the row that an arrow, Home or End leads to, when the focus is on a row itself. */
export function targetOf(event: KeyboardEvent, index: number, count: number): number | undefined {
  if (!(event.target instanceof HTMLElement) || event.target.role !== 'listitem') return undefined
  if (event.key === 'ArrowUp') return Math.max(0, index - 1)
  if (event.key === 'ArrowDown') return Math.min(count - 1, index + 1)
  if (event.key === 'Home') return 0
  return event.key === 'End' ? count - 1 : undefined
}
