'use client'

import { clsx } from 'clsx'
import { Reason } from './reason'
import { Tooltip } from './tooltip'
import type { ComponentProps, ReactNode } from 'react'

type IconButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'aria-label' | 'children'> & {
  /** A lucide icon. */
  icon: ReactNode
  /** What it does: its name, and its tooltip when the label is not shown. */
  label: string
  /** Show the label beside the icon. Always on technician screens, where there is room. */
  showLabel?: boolean
  /** The label under the icon, where a bar is narrow. */
  stacked?: boolean
  /** For toggles. */
  pressed?: boolean
  /** `small` 48 / 28 px, `medium` 56 / 36 px (field / desk). */
  size?: 'small' | 'medium'
  /** A keyboard shortcut shown in the tooltip. */
  keys?: ReactNode
  disabledReason?: string
}

/** An icon that does something. */
export function IconButton(props: IconButtonProps) {
  const {
    icon,
    label,
    showLabel,
    stacked,
    pressed,
    size = 'medium',
    keys,
    disabledReason,
    onClick,
    className,
    ...rest
  } = props
  const blocked = disabledReason !== undefined
  const button = (
    <button
      type="button"
      {...rest}
      aria-label={showLabel ? undefined : label}
      aria-pressed={pressed}
      aria-disabled={blocked || undefined}
      onClick={blocked ? (event) => event.preventDefault() : onClick}
      className={clsx(
        'inline-flex flex-none items-center justify-center gap-2 rounded-control text-label text-ink-2 transition-colors hover:bg-hover hover:text-ink',
        'aria-disabled:opacity-55 aria-pressed:bg-ink aria-pressed:text-ink-inv',
        size === 'small' ? 'min-h-control-small min-w-control-small' : 'min-h-control min-w-control',
        showLabel && (stacked ? 'flex-col gap-0.5! px-2 text-[0.8125rem]/4' : 'px-3 desk:px-2'),
        className,
      )}
    >
      {icon}
      {showLabel && label}
    </button>
  )
  if (blocked) return <Reason text={disabledReason}>{button}</Reason>
  return showLabel && !keys ? (
    button
  ) : (
    <Tooltip text={label} keys={keys}>
      {button}
    </Tooltip>
  )
}
