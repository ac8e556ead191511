'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../ui/icon-button'

type PagerProps = { page: number; pageSize: number; total: number; onPage: (page: number) => void }

/** "1 to 50 of 212", and the pages before and after; nothing while everything fits. */
export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const t = useTranslations('admin.pager')
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1 && page === 1) return null
  const from = (page - 1) * pageSize + 1
  return (
    <nav aria-label={t('label')} className="flex items-center gap-2 text-meta text-ink-3">
      <span className="tabular-nums">
        {t('shown', { from: Math.min(from, total), to: Math.min(from + pageSize - 1, total), total })}
      </span>
      <IconButton
        icon={<ChevronLeft className="rtl:-scale-x-100" />}
        label={t('previous')}
        className="ms-auto"
        onClick={() => onPage(Math.min(page - 1, last))}
        {...(page <= 1 && { disabledReason: t('first') })}
      />
      <IconButton
        icon={<ChevronRight className="rtl:-scale-x-100" />}
        label={t('next')}
        onClick={() => onPage(page + 1)}
        {...(page >= last && { disabledReason: t('last') })}
      />
    </nav>
  )
}
