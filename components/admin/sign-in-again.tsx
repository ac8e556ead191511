'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Problem } from '../api/call'

/** The way back in when the session ended, and from there back to this very page. */
export function SignInAgain({ after, className }: { after: Problem; className: string }) {
  const t = useTranslations('admin.unanswered')
  const path = usePathname()
  const query = useSearchParams().toString()
  if (after.code !== 'signed-out') return null
  const here = query ? `${path}?${query}` : path
  return (
    <a href={`/sign-in?next=${encodeURIComponent(here)}`} className={className}>
      {t('signIn')}
    </a>
  )
}
