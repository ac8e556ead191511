'use client'

import { Info, PanelRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../../ui/icon-button'
import { useDetailsPane, useDetailsSheet } from './use-details-open'

/** Shows and hides the details. */
export function DetailsToggle({ as }: { as: 'pane' | 'sheet' }) {
  return as === 'pane' ? <PaneToggle /> : <SheetToggle />
}

function PaneToggle() {
  const t = useTranslations('incident.details')
  const [open, setOpen] = useDetailsPane()
  if (open) return null
  return (
    <IconButton icon={<PanelRight className="rtl:-scale-x-100" />} label={t('show')} onClick={() => setOpen(true)} />
  )
}

function SheetToggle() {
  const t = useTranslations('incident.details')
  const [open, setOpen] = useDetailsSheet()
  return (
    <IconButton
      icon={<Info />}
      label={t('title')}
      showLabel
      aria-expanded={open}
      aria-haspopup="dialog"
      onClick={() => setOpen(true)}
      className="max-sm:hidden"
    />
  )
}
