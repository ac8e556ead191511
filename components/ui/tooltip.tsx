'use client'

import { useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTooltip } from './use-tooltip'
import { withProps } from './with-props'

type TooltipProps = {
  /** The name of the control, for eyes: screen readers have it already. More than a name belongs into a Reason. */
  text: ReactNode
  /** A keyboard shortcut to show after the text. */
  keys?: ReactNode
  /** Also show on a press of the control. */
  onPress?: boolean
  /** One element that takes event handlers. */
  children: ReactElement
}

/** A short hint on hover and keyboard focus, hidden from screen readers: it would be said twice. */
export function Tooltip({ text, keys, onPress, children }: TooltipProps) {
  const { at, trigger, stay, show } = useTooltip()
  return (
    <>
      {withProps(children, { ...trigger, onClick: onPress ? show : undefined })}
      {at &&
        createPortal(
          <Bubble at={at} {...stay}>
            {text}
            {keys}
          </Bubble>,
          document.body,
        )}
    </>
  )
}

type BubbleProps = ReturnType<typeof useTooltip>['stay'] & {
  at: Element
  children: ReactNode
}

function Bubble({ at, children, ...stay }: BubbleProps) {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (bubble.current) place(bubble.current, at.getBoundingClientRect())
  }, [at])
  return (
    <div
      ref={bubble}
      role="tooltip"
      aria-hidden
      {...stay}
      className="fixed z-toast flex max-w-80 animate-appear items-center gap-2 rounded-tile bg-ink px-3 py-2 text-meta text-ink-inv shadow-float forced-colors:border desk:px-2 desk:py-1.5"
    >
      {children}
    </div>
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
