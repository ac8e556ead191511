import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type BubbleProps = {
  /** Written by the reader: tinted, at the inline end. */
  own: boolean
  /** What it said is gone. */
  deleted?: boolean
  children: ReactNode
}

/** A cut bubble: the corner at its sender's foot is sharp. */
export function Bubble({ own, deleted, children }: BubbleProps) {
  return (
    <div
      dir="auto"
      className={clsx(
        'max-w-[68ch] min-w-0 rounded-bubble border px-4 py-2.5 text-body wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext] desk:px-3 desk:py-1.5',
        own ? 'rounded-ee-[3px] border-bubble-own-edge bg-bubble-own' : 'rounded-es-[3px] bg-bubble-other',
        deleted && 'border-dashed border-line-strong bg-transparent text-ink-3',
      )}
    >
      {children}
    </div>
  )
}
