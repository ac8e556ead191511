'use client'
import { useTranslations } from 'next-intl'
import { HeadButton } from './head-button'
import type { Steady } from './use-steady'

/** Shown instead of moving rows under the pointer or the keyboard. */
export function ResortChip({ list }: { list: Steady }) {
  const t = useTranslations('desk')
  return (
    <HeadButton lit onClick={list.resort}>
      {t('resort', { count: list.fresh })}
    </HeadButton>
  )
}
