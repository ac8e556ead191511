'use client'
import { useTranslations } from 'next-intl'

/** Says that what was scanned or followed is no machine that is known here. */
export function UnknownLabel({ code }: { code: string }) {
  const t = useTranslations('assets.find')
  return (
    <p role="alert" className="text-meta font-semibold text-amber-text">
      {t('unknown', { code })}
    </p>
  )
}
