'use client'

import { useTranslations } from 'next-intl'
import { Sheet } from '../../ui/sheet'
import { DetailsBody } from './details-body'
import { useDetailsSheet } from './use-details-open'

/** The details over the room, once they were asked for. */
export function DetailsOverRoom() {
  const t = useTranslations('incident.details')
  const [open, setOpen] = useDetailsSheet()
  return (
    <Sheet open={open} onOpenChange={setOpen} title={t('title')}>
      <DetailsBody />
    </Sheet>
  )
}
