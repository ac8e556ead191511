'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { countUnsentOnDevice } from '../live/device/unsent'

/** Said where people sign in, while something of somebody whose session ended waits here: a switch of person deletes it. */
export function LeftUnsent() {
  const t = useTranslations('account.signIn')
  const [count, setCount] = useState(0)
  useEffect(() => {
    void countUnsentOnDevice().then(setCount)
  }, [])
  if (count === 0) return null
  return (
    <p role="status" className="flex items-start gap-2.5 rounded-tile bg-amber-soft p-4 text-body text-ink">
      <TriangleAlert className="mt-0.5 flex-none text-amber-text" />
      {t('leftUnsent', { count })}
    </p>
  )
}
