'use client'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * Where one pane replaces the other, the focus follows: to the detail, and on the way back to where it was in the list.
 * The element has two children, the list and the detail; `home` says that a narrow screen shows the list.
 */
export function useShownFocus(home: boolean): RefObject<HTMLDivElement | null> {
  const panes = useRef<HTMLDivElement>(null)
  const left = useRef<HTMLElement | null>(null)
  const before = useRef(home)
  useEffect(() => {
    if (before.current === home) return
    before.current = home
    const focused = document.activeElement
    if (focused instanceof HTMLElement && focused !== document.body && focused.checkVisibility()) return
    const [list, detail] = panes.current?.children ?? []
    const heading = list?.querySelector('h1')
    const target = home ? (left.current?.isConnected ? left.current : heading) : detail
    if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  }, [home])
  useEffect(() => {
    const both = panes.current
    const remember = ({ target }: Event) => {
      if (both?.firstElementChild?.contains(target as HTMLElement)) left.current = target as HTMLElement
    }
    both?.addEventListener('focusin', remember)
    return () => both?.removeEventListener('focusin', remember)
  }, [])
  return panes
}
