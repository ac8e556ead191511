'use client'
import { useState, type FocusEvent, type PointerEvent } from 'react'

export type Holders = ReturnType<typeof useHeld>['holders']

/** Whether the mouse points into an element or the keyboard moves through it. Spread `holders` on that element. */
export function useHeld() {
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const holders = {
    onPointerEnter: (event: PointerEvent) => setPointed(event.pointerType !== 'touch'),
    onPointerLeave: () => setPointed(false),
    // A click leaves its focus behind; only a focus that shows is somebody moving by keyboard.
    onFocus: ({ target, currentTarget }: FocusEvent) =>
      setFocused(target !== currentTarget && target.matches(':focus-visible')),
    onBlur: () => setFocused(false),
  }
  return { held: pointed || focused, holders }
}
