'use client'

import type { ReactElement, ReactNode } from 'react'
import { later } from './later'
import { useTooltip } from './use-tooltip'
import { withProps } from './with-props'

const bubble = later(() => import('./tooltip-bubble').then(({ TooltipBubble }) => TooltipBubble))
export const bringTooltips = bubble.bring

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
  const { at, trigger, stay, close, show } = useTooltip()
  return (
    <>
      {withProps(children, { ...trigger, onClick: onPress ? show : undefined })}
      {at && (
        <bubble.Part at={at} close={close} {...stay}>
          {text}
          {keys}
        </bubble.Part>
      )}
    </>
  )
}
