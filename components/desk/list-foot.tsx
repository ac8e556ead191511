'use client'
import { useTranslations } from 'next-intl'
import { Gauge } from '../ui/gauge'
import { Availability } from './availability'
import { useDesk } from './desk-context'
import { SOFT_CAPACITY } from './capacity'

/** Under the lists: whether the person can be counted on, and how much they have in hand. */
export function ListFoot() {
  const t = useTranslations('desk')
  const { load } = useDesk().lists
  return (
    <footer className="flex min-h-16 flex-none items-center justify-between gap-3 border-t px-inset desk:min-h-12 desk:gap-2.5">
      <Availability />
      <span className="flex flex-none items-center gap-2.5 text-meta text-ink-2 tabular-nums">
        <Gauge
          value={load / SOFT_CAPACITY}
          tone={load >= SOFT_CAPACITY ? 'due' : 'calm'}
          size="small"
          className="w-12! desk:w-18!"
        />
        {t('load', { load, most: SOFT_CAPACITY })}
      </span>
    </footer>
  )
}
