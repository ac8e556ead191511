'use client'
import { useTranslations } from 'next-intl'
import { useLive, useLiveList } from '../live/hooks'
import { Avatar } from '../ui/avatar'
import { VisuallyHidden } from '../ui/visually-hidden'
import { firstName } from '../incident/names'

const NOBODY: readonly string[] = []
const MOST = 2

/** The names of other experts who look at a waiting incident right now. */
export function usePreviewers(incidentId: string): readonly string[] {
  const me = useLive((state) => state.me.id)
  return useLiveList((state) =>
    (state.previewing[incidentId] ?? NOBODY)
      .filter((id) => id !== me)
      .map((id) => state.people[id]?.name ?? '')
      .filter(Boolean),
  )
}

/** Their pictures in a row of the list. */
export function Previewers({ incidentId }: { incidentId: string }) {
  const t = useTranslations('desk')
  const names = usePreviewers(incidentId)
  if (names.length === 0) return null
  return (
    <span className="flex flex-none -space-x-1.5 rtl:space-x-reverse">
      {names.slice(0, MOST).map((name) => (
        <Avatar key={name} name={name} size="tiny" />
      ))}
      <VisuallyHidden>{t('looking', { count: names.length, names: names.map(firstName).join(', ') })}</VisuallyHidden>
    </span>
  )
}
