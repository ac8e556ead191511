'use client'
import { useTranslations } from 'next-intl'

/** What a printed code names its machine by, which says nothing to people. */
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Says that what was scanned or followed is no machine that is known here. */
export function UnknownLabel({ code }: { code: string }) {
  const t = useTranslations('assets.find')
  return (
    <p role="alert" className="text-meta font-semibold text-amber-text">
      {ID.test(code) ? t('unknownId') : t('unknown', { code })}
    </p>
  )
}
