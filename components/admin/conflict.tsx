'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

export type Difference = { label: string; mine: string; theirs: string }

type ConflictProps = {
  differences: readonly Difference[]
  busy: boolean
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody else saved first: both values, and the choice. Nothing is overwritten in silence. */
export function Conflict({ differences, busy, onKeepMine, onTakeTheirs }: ConflictProps) {
  const t = useTranslations('admin.conflict')
  return (
    <div role="alert" className="relative grid gap-3 rounded-tile bg-amber-soft p-3 ps-4 text-label font-normal">
      <p className="font-bold">{t('title')}</p>
      {differences.map(({ label, mine, theirs }) => (
        <dl key={label} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          <dt className="col-span-2 text-meta text-ink-2">{label}</dt>
          <dt className="font-semibold">{t('mine')}</dt>
          <dd className="break-words">{mine || t('nothing')}</dd>
          <dt className="font-semibold">{t('theirs')}</dt>
          <dd className="break-words">{theirs || t('nothing')}</dd>
        </dl>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
        <Button busy={busy} onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
      </div>
    </div>
  )
}
