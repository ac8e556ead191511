'use client'

import { Ellipsis } from 'lucide-react'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'

/** The ⋯ beside a message. */
export function MessageMenuButton({ open, ...rest }: ComponentProps<'button'> & { open: boolean }) {
  const t = useTranslations('incident.message')
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('menu')}
      title={t('menu')}
      aria-haspopup="menu"
      aria-expanded={open}
      {...rest}
      className={clsx(
        'grid size-control-small flex-none place-items-center rounded-control text-ink-3 hover:bg-hover hover:text-ink',
        'desk:group-focus-within/row:opacity-100 desk:group-hover/row:opacity-100 desk:focus-visible:opacity-100',
        !open && 'desk:opacity-0',
      )}
    >
      <Ellipsis />
    </button>
  )
}
