'use client'

import { useEffect, useRef, useState, type FocusEvent, type PointerEvent } from 'react'

const OPEN_MS = 400
// Long enough to move the pointer onto the tooltip, which must stay readable then (WCAG 1.4.13).
const CLOSE_MS = 150

/** When a tooltip shows: after a rest of the pointer, at once on keyboard focus, and until Escape, a press or leaving. */
export function useTooltip() {
  const [open, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function soon(next: boolean, ms: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(next), ms)
  }

  useEffect(() => () => clearTimeout(timer.current), [])

  useEffect(() => {
    if (!open) return
    const close = () => setOpen(false)
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close()
    document.addEventListener('keydown', onKey)
    document.addEventListener('scroll', close, true)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('scroll', close, true)
      document.removeEventListener('pointerdown', close)
    }
  }, [open])

  const hover = {
    onPointerEnter: ({ pointerType }: PointerEvent) => pointerType !== 'touch' && soon(true, OPEN_MS),
    onPointerLeave: () => soon(false, CLOSE_MS),
  }
  const trigger = {
    ...hover,
    onFocus: (event: FocusEvent) => event.target.matches(':focus-visible') && soon(true, 0),
    onBlur: () => soon(false, 0),
    onPointerDown: () => soon(false, 0),
  }
  const stay = { onPointerEnter: () => clearTimeout(timer.current), onPointerLeave: hover.onPointerLeave }
  return { open, trigger, stay, show: () => soon(true, 0) }
}
