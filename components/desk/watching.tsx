'use client'
import { useTranslations } from 'next-intl'
import { firstName } from '../incident/names'
import { Avatar } from '../ui/avatar'
import { usePreviewers } from './previewers'

/** In the head of a previewed room: other experts who look at it too. */
export function Watching({ incidentId }: { incidentId: string }) {
  const t = useTranslations('desk')
  const names = usePreviewers(incidentId)
  const [first] = names
  if (!first) return null
  return (
    <span className="hidden flex-none items-center gap-2 text-meta whitespace-nowrap text-ink-2 sm:inline-flex">
      <Avatar name={first} size="small" />
      {t('lookingToo', { count: names.length, name: firstName(first) })}
    </span>
  )
}
