'use client'

import { useId, type ReactElement } from 'react'
import { Tooltip } from './tooltip'
import { withProps } from './with-props'

type ReasonProps = { text?: string; children: ReactElement }

/** Says why a control is unavailable: as its description, and in a tooltip on hover, focus and tap. */
export function Reason({ text, children }: ReasonProps) {
  const id = useId()
  if (text === undefined) return children
  return (
    <>
      <Tooltip text={text} onPress>
        {withProps(children, { 'aria-describedby': id })}
      </Tooltip>
      <span id={id} hidden>
        {text}
      </span>
    </>
  )
}
