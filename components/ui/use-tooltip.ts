'use client'

import { useCallback, useEffect, useRef, useState, type FocusEvent, type MouseEvent, type PointerEvent } from 'react'

const OPEN_MS = 400
// Long enough to move the pointer onto the tooltip, which must stay readable then (WCAG 1.4.13).
const CLOSE_MS = 150

/** At which control a tooltip shows, and when: after a rest of the pointer, at once on keyboard focus, and until its control is left. */
export function useTooltip() {
  const [at, setAt] = useState<Element>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function soon(next: Element | undefined, ms: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setAt(next), ms)
  }

  useEffect(() => () => clearTimeout(timer.current), [])

  const close = useCallback(() => setAt(undefined), [])

  const hover = {
    onPointerEnter: ({ pointerType, currentTarget }: PointerEvent) =>
      pointerType !== 'touch' && soon(currentTarget, OPEN_MS),
    onPointerLeave: () => soon(undefined, CLOSE_MS),
  }
  const trigger = {
    ...hover,
    onFocus: ({ target, currentTarget }: FocusEvent) => target.matches(':focus-visible') && soon(currentTarget, 0),
    onBlur: () => soon(undefined, 0),
    onPointerDown: () => soon(undefined, 0),
  }
  const stay = { onPointerEnter: () => clearTimeout(timer.current), onPointerLeave: hover.onPointerLeave }
  return { at, trigger, stay, close, show: ({ currentTarget }: MouseEvent) => soon(currentTarget, 0) }
}
