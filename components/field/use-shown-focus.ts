'use client'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * Where one pane replaces the other, the focus follows: into the pane that appeared, and on the way back to where it was
 * in the list. `home` says which of the two (first child list, last child detail) a narrow screen shows.
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
    const shown = home ? panes.current?.firstElementChild : panes.current?.lastElementChild
    const target = (home && left.current?.isConnected && left.current) || shown?.querySelector<HTMLElement>('h1, h2')
    target?.focus({ preventScroll: true })
  }, [home])
  useEffect(() => {
    const list = panes.current?.firstElementChild
    const remember = (event: Event) => (left.current = event.target as HTMLElement)
    list?.addEventListener('focusin', remember)
    return () => list?.removeEventListener('focusin', remember)
  }, [])
  return panes
}
