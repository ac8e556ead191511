'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '../../live/hooks'
import type { Presence } from '../../ui/avatar'

/** How somebody can be reached now, and the word for it. Only being offline is noticed by itself; the rest people say. */
export function usePresence(personId: string): { presence: Presence; label: string } {
  const t = useTranslations('ui.presence')
  const presence = useLive((state): Presence => {
    if (!state.online[personId]) return 'offline'
    const availability = state.people[personId]?.availability ?? 'available'
    return availability === 'available' ? 'online' : availability
  })
  return { presence, label: t(presence) }
}
