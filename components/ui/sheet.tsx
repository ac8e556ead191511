'use client'

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { useTranslations } from 'next-intl'
import { clsx } from 'clsx'
import { Scrim } from './dialog'
import { IconButton } from './icon-button'
import { useFocusReturn } from './use-focus-return'
import type { ReactNode } from 'react'

type SheetProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  /** Buttons in the head, before Close. */
  tools?: ReactNode
  /** A fixed foot with actions. */
  foot?: ReactNode
  children: ReactNode
}

/** A panel beside the page: from the inline end, or from the lower edge on a phone. Scrolls inside. */
export function Sheet({ open, onOpenChange, title, tools, foot, children }: SheetProps) {
  const ui = useTranslations('ui')
  const returnFocus = useFocusReturn(open)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Scrim />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          className={clsx(
            'fixed z-dialog flex flex-col bg-surface shadow-float outline-none',
            'inset-x-0 bottom-0 max-h-[92dvh] rounded-t-sheet data-[state=closed]:animate-sheet-down data-[state=open]:animate-sheet-up',
            'sm:inset-y-0 sm:start-auto sm:end-0 sm:max-h-none sm:w-100 sm:rounded-none sm:border-s sm:data-[state=closed]:animate-panel-out sm:data-[state=open]:animate-panel-in',
          )}
        >
          <header className="flex min-h-bar flex-none items-center gap-2 border-b ps-inset pe-2">
            <Radix.Title className="flex-1 truncate text-head">{title}</Radix.Title>
            {tools}
            <Radix.Close asChild>
              <IconButton icon={<X />} label={ui('close')} />
            </Radix.Close>
          </header>
          <div className="flex-1 overflow-y-auto overscroll-contain">{children}</div>
          {foot && <footer className="flex-none border-t p-inset">{foot}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
