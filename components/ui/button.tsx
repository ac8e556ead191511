'use client'

import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clsx } from 'clsx'
import { buttonLook, type ButtonLook } from './button-look'
import { Reason } from './reason'
import { VisuallyHidden } from './visually-hidden'
import type { ComponentProps, ReactNode } from 'react'

export type ButtonProps = ButtonLook &
  Omit<ComponentProps<'button'>, 'disabled'> & {
    /** A lucide icon before the words. */
    icon?: ReactNode
    /** After the words: a chevron, a shortcut. */
    trailing?: ReactNode
    /** Something this button started is running: it keeps its words and focus and ignores presses. */
    busy?: boolean
    /** Why it cannot be pressed now. It stays focusable and says so in a tooltip, also on a tap. */
    disabledReason?: string
  }

/** A key. Engraved when it is the thing to do, flat otherwise. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    block,
    icon,
    trailing,
    busy = false,
    disabledReason,
    className,
    children,
    onClick,
    ...rest
  } = props
  const ui = useTranslations('ui')
  const blocked = busy || disabledReason !== undefined
  return (
    <Reason text={disabledReason}>
      <button
        type="button"
        {...rest}
        aria-busy={busy || undefined}
        aria-disabled={blocked || undefined}
        onClick={blocked ? (event) => event.preventDefault() : onClick}
        className={clsx(buttonLook({ variant, size, block }), className)}
      >
        {busy ? <LoaderCircle className="animate-spin" /> : icon}
        {children}
        {busy && <VisuallyHidden>{ui('busy')}</VisuallyHidden>}
        {trailing}
      </button>
    </Reason>
  )
}
