'use client'

import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { useTooltip } from './use-tooltip'

type BubbleProps = ReturnType<typeof useTooltip>['stay'] & {
  at: Element
  close: () => void
  children: ReactNode
}

/** Above its control, until Escape, a press or scrolling. */
export function TooltipBubble({ at, close, children, ...stay }: BubbleProps) {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (bubble.current) place(bubble.current, at.getBoundingClientRect())
  }, [at])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close()
    document.addEventListener('keydown', onKey)
    document.addEventListener('scroll', close, true)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('scroll', close, true)
      document.removeEventListener('pointerdown', close)
    }
  }, [close])
  return createPortal(
    <div
      ref={bubble}
      role="tooltip"
      aria-hidden
      {...stay}
      className="fixed z-toast flex max-w-80 animate-appear items-center gap-2 rounded-tile bg-ink px-3 py-2 text-meta text-ink-inv shadow-float forced-colors:border desk:px-2 desk:py-1.5"
    >
      {children}
    </div>,
    document.body,
  )
}

const GAP = 6
const MARGIN = 8

/** Above the control and centred on it, or below when there is no room, always inside the window. */
function place(bubble: HTMLElement, at: DOMRect) {
  const { offsetWidth: width, offsetHeight: height } = bubble
  const above = at.top - height - GAP
  const centred = at.left + at.width / 2 - width / 2
  bubble.style.top = `${above < MARGIN ? at.bottom + GAP : above}px`
  bubble.style.left = `${Math.max(MARGIN, Math.min(centred, innerWidth - width - MARGIN))}px`
}
