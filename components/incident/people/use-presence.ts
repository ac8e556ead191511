'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '../../live/hooks'
import type { Presence } from '../../ui/avatar'

/**
 * How somebody can be reached now, and the word for it. Only being offline is noticed by itself; the rest people say. Nothing
 * while this device itself is cut off: then nobody knows.
 */
export function usePresence(personId: string): { presence: Presence; label: string } | undefined {
  const t = useTranslations('ui.presence')
  const presence = useLive((state): Presence | undefined => {
    if (state.connection === 'offline' || state.connection === 'reconnecting') return undefined
    if (!state.online[personId]) return 'offline'
    const availability = state.people[personId]?.availability ?? 'available'
    return availability === 'available' ? 'online' : availability
  })
  return presence && { presence, label: t(presence) }
}
