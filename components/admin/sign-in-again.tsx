'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Problem } from '../api/call'

type SignInAgainProps = { after: Problem; className: string }

/** The way back in when the session ended; nothing after any other problem. */
export function SignInAgain({ after, className }: SignInAgainProps) {
  return after.code === 'signed-out' && <SignInLink className={className} />
}

/** To sign-in, and from there back to this very page. */
function SignInLink({ className }: { className: string }) {
  const t = useTranslations('admin.unanswered')
  const path = usePathname()
  const query = useSearchParams().toString()
  return (
    <a href={`/sign-in?next=${encodeURIComponent(query ? `${path}?${query}` : path)}`} className={className}>
      {t('signIn')}
    </a>
  )
}
