'use client'

import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** An older page is on its way. Screen readers meet it when it is there. */
export function EarlierNote() {
  const t = useTranslations('incident.timeline')
  return (
    <p aria-hidden className="pointer-events-none absolute inset-x-0 top-2 z-strip flex animate-late justify-center">
      <span className="inline-flex items-center gap-2 rounded-full border bg-canvas px-3.5 py-1 text-meta text-ink-2">
        <LoaderCircle className="size-icon-small animate-spin" />
        {t('loadingEarlier')}
      </span>
    </p>
  )
}
