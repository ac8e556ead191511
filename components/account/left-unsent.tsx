'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { countUnsentOnDevice } from '../live/device/unsent'

/**
 * Said where people sign in: something of somebody whose session ended waits here, which a switch of person deletes; or
 * signing out could not delete what this browser kept.
 */
export function LeftUnsent() {
  const t = useTranslations('account.signIn')
  const [count, setCount] = useState(0)
  const kept = useSyncExternalStore(never, isKept, () => false)
  useEffect(() => {
    let gone = false
    void countUnsentOnDevice().then((found) => {
      if (!gone) setCount(found)
    })
    return () => {
      gone = true
    }
  }, [])
  if (count === 0 && !kept) return null
  return (
    <p role="status" className="flex items-start gap-2.5 rounded-tile bg-amber-soft p-4 text-body text-ink">
      <TriangleAlert className="mt-0.5 flex-none text-amber-text" />
      {kept ? t('kept') : t('leftUnsent', { count })}
    </p>
  )
}

/** The address says it for as long as the page stands. */
const never = () => () => undefined
const isKept = () => new URLSearchParams(location.search).has('kept')
