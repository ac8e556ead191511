'use client'

import { useTranslations } from 'next-intl'
import { SOFT_CAPACITY } from '../desk/capacity'
import { Gauge } from '../ui/gauge'

/** How much an expert has in hand: "4 of 6 rooms" and its gauge. */
export function Load({ rooms }: { rooms: number }) {
  const t = useTranslations('admin')
  return (
    <span className="grid flex-none justify-items-end gap-1 text-meta text-ink-3 tabular-nums">
      <Gauge value={rooms / SOFT_CAPACITY} tone={rooms >= SOFT_CAPACITY ? 'due' : 'calm'} size="small" />
      {t('load', { rooms, most: SOFT_CAPACITY })}
    </span>
  )
}
