'use client'

import { Slot } from 'radix-ui'
import { useId, useState, type MouseEvent, type ReactElement } from 'react'
import { Tooltip } from './tooltip'

type ReasonProps = { text?: string; children: ReactElement }

/** Says why a control is unavailable: as its description, and in a tooltip on hover, focus and tap. */
export function Reason({ text, children }: ReasonProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  if (text === undefined) return children
  return (
    <>
      <Tooltip text={text} open={open} onOpenChange={setOpen}>
        <Slot.Root aria-describedby={id} onClick={(event: MouseEvent) => openAfter(event, () => setOpen(true))}>
          {children}
        </Slot.Root>
      </Tooltip>
      <span id={id} hidden>
        {text}
      </span>
    </>
  )
}

// The tooltip closes itself on a press; a tap has no hover, so the reason opens again once the press is over.
function openAfter(event: MouseEvent, open: () => void) {
  event.preventDefault()
  setTimeout(open)
}
