'use client'

import { Slot } from 'radix-ui'
import { useId, type ReactElement } from 'react'
import { Tooltip } from './tooltip'

type ReasonProps = { text?: string; children: ReactElement }

/** Says why a control is unavailable: as its description, and in a tooltip on hover, focus and tap. */
export function Reason({ text, children }: ReasonProps) {
  const id = useId()
  if (text === undefined) return children
  return (
    <>
      <Tooltip text={text} onPress>
        <Slot.Root aria-describedby={id}>{children}</Slot.Root>
      </Tooltip>
      <span id={id} hidden>
        {text}
      </span>
    </>
  )
}
