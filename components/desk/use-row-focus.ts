'use client'
import { useEffect, useRef, type FocusEvent } from 'react'

/**
 * Keeps the focus within a list whose rows come and go: when the focused row leaves, it goes on to the row that took its
 * place. `shown` is what the list shows, in order. Spread the result on the list's element.
 */
export function useRowFocus(shown: string) {
  const place = useRef<HTMLDivElement>(null)
  const last = useRef<{ row: HTMLElement; index: number }>(undefined)

  useEffect(() => {
    if (!last.current || last.current.row.isConnected || document.activeElement !== document.body) return
    const rows = rowsIn(place.current)
    const next = rows[last.current.index] ?? rows.at(-1) ?? place.current
    last.current = undefined
    next?.focus()
  }, [shown])

  return {
    ref: place,
    tabIndex: -1,
    onFocusCapture: ({ target }: FocusEvent<HTMLElement>) => {
      const index = rowsIn(place.current).indexOf(target)
      last.current = index < 0 ? undefined : { row: target, index }
    },
  }
}

function rowsIn(place: HTMLElement | null): HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])]
}
