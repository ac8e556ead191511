'use client'

import { Dialog as Radix } from 'radix-ui'
import { clsx } from 'clsx'
import { useFocusReturn } from './use-focus-return'
import type { ReactElement, ReactNode } from 'react'

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The question or the name of the task. */
  title: ReactNode
  /** The consequence, in a sentence. */
  description?: ReactNode
  /** The buttons. The safe one first in the DOM: it gets the focus unless something has `autoFocus`. */
  actions?: ReactNode
  /** What opens it; without it the focus returns to whatever had it. */
  trigger?: ReactElement
  /** `alertdialog` for what cannot be undone. */
  role?: 'dialog' | 'alertdialog'
  size?: 'medium' | 'large'
  children?: ReactNode
}

const CONTENT = clsx(
  'fixed z-dialog flex flex-col gap-4 bg-raised px-inset pt-3 pb-6 shadow-float outline-none',
  'inset-x-0 bottom-0 mx-auto max-h-[92dvh] w-full max-w-160 overflow-y-auto rounded-t-sheet',
  'data-[state=closed]:animate-sheet-down data-[state=open]:animate-sheet-up',
  'desk:inset-0 desk:m-auto desk:h-fit desk:max-h-[88dvh] desk:rounded-sheet desk:p-6',
  'desk:data-[state=closed]:animate-sink desk:data-[state=open]:animate-rise',
)

/** A question that needs an answer now: centred at the desk, a sheet from the lower edge on touch. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, actions, trigger, role = 'dialog', size = 'medium', children } = props
  const returnFocus = useFocusReturn(open)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Scrim />
        <Radix.Content
          role={role}
          onCloseAutoFocus={returnFocus}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={clsx(CONTENT, size === 'medium' ? 'desk:max-w-112' : 'desk:max-w-160')}
        >
          <Grip />
          <header className="grid gap-1.5">
            <Radix.Title className="text-title desk:text-[1.125rem]/6">{title}</Radix.Title>
            {description && <Radix.Description className="text-body text-ink-2">{description}</Radix.Description>}
          </header>
          {children}
          {actions && <footer className="grid gap-3 desk:flex desk:justify-end desk:gap-2.5">{actions}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Closes the dialog or sheet around it; wrap one button. */
export const DialogClose = Radix.Close

export function Scrim() {
  return (
    <Radix.Overlay className="fixed inset-0 z-sheet bg-scrim data-[state=closed]:animate-vanish data-[state=open]:animate-appear" />
  )
}

function Grip() {
  return <span aria-hidden className="mx-auto h-1 w-10 flex-none rounded-full bg-line-strong desk:hidden" />
}
