'use client'

import { ArrowDown } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** The way to the end for somebody who reads further up, with how much is new there; below what gloves could touch instead. */
export function JumpPill({ count, onJump }: { count: number; onJump: () => void }) {
  const t = useTranslations('incident.timeline')
  return (
    <button
      type="button"
      onClick={onJump}
      className="absolute end-inset bottom-3 z-strip inline-flex min-h-control-small animate-rise items-center gap-2 rounded-full bg-raised ps-3.5 pe-4.5 text-label text-action-text shadow-float hover:bg-hover desk:ps-2.5 desk:pe-3 glove:static glove:m-4 glove:flex-none glove:self-end"
    >
      <ArrowDown />
      {count > 0 ? t('new', { count }) : t('toEnd')}
    </button>
  )
}
