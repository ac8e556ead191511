'use client'

import type { Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { TimelineRow } from './timeline-rows'

/**
 * The one row that Tab reaches; arrows, Home and End move on from it. The focus is real, and its row stays in the
 * document wherever one scrolls.
 */
export function useActiveRow(rows: readonly TimelineRow[]) {
  const [key, setKey] = useState<string>()
  const wanted = useRef<string>(undefined)
  const found = key === undefined ? -1 : rows.findIndex((row) => row.key === key)
  const index = found < 0 ? rows.length - 1 : found

  /** Moves the focus to a row as soon as it is in the document. */
  const focus = useCallback((to: string) => {
    wanted.current = to
    setKey(to)
  }, [])

  return { index, focus, setKey, wanted }
}

type Active = ReturnType<typeof useActiveRow>

export function useRowFocus(
  virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>,
  rows: readonly TimelineRow[],
  { index, focus, wanted }: Active,
) {
  useLayoutEffect(() => {
    const element = wanted.current === undefined ? undefined : virtualizer.elementsCache.get(wanted.current)
    if (!element) return
    wanted.current = undefined
    element.focus({ preventScroll: true })
  })

  /** For the list's keydown: moves from row to row. */
  return function move(event: KeyboardEvent) {
    const to = targetOf(event.key, index, rows.length)
    const row = to === undefined ? undefined : rows[to]
    if (to === undefined || !row || !isRow(event.target)) return
    event.preventDefault()
    virtualizer.scrollToIndex(to, { align: 'auto' })
    focus(row.key)
  }
}

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('role') === 'listitem'
}

function targetOf(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowUp') return Math.max(0, index - 1)
  if (key === 'ArrowDown') return Math.min(count - 1, index + 1)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}
