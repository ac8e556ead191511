'use client'

import { Tooltip as Radix } from 'radix-ui'
import type { ComponentProps, ReactElement, ReactNode } from 'react'

type TooltipProps = {
  /** What it says. Never the only place of something a person needs. */
  text: ReactNode
  /** A keyboard shortcut to show after the text. */
  keys?: ReactNode
  side?: ComponentProps<typeof Radix.Content>['side']
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactElement
}

/** A short hint on hover and focus. The child must accept a ref and event handlers. */
export function Tooltip({ text, keys, side = 'top', open, onOpenChange, children }: TooltipProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-toast flex max-w-80 animate-appear items-center gap-2 rounded-tile bg-ink px-3 py-2 text-meta text-ink-inv shadow-float desk:px-2 desk:py-1.5"
        >
          {text}
          {keys}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
