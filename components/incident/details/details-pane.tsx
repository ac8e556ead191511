'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../../ui/icon-button'
import { later } from '../../ui/later'
import { useDetailsPane } from './use-details-open'

const body = later(() => import('./details-body').then(({ DetailsBody }) => DetailsBody))

/** The details beside the room; the server draws them for every window, and the browser shows them in a wide one. */
export function DetailsPane() {
  const t = useTranslations('incident.details')
  const [open, setOpen] = useDetailsPane()
  if (!open) return null
  return (
    <aside aria-label={t('title')} className="hidden w-75 flex-none flex-col border-s bg-surface lg:flex">
      <header className="flex min-h-bar flex-none items-center gap-2 border-b ps-4 pe-3">
        <h2 className="flex-1 text-head desk:text-[0.875rem]/5 desk:font-[740]">{t('title')}</h2>
        <IconButton icon={<X />} label={t('hide')} onClick={() => setOpen(false)} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <body.Part />
      </div>
    </aside>
  )
}
