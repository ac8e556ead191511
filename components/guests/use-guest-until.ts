'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { guestHere, type Incident } from '../../lib/incident/incident'
import { useMomentText } from '../ui/time/use-moment-text'

/** "Guest until Thu, 13:00" for a guest who sits in the room; undefined for everybody else. */
export function useGuestUntil(): (incident: Incident, personId: string) => string | undefined {
  const t = useTranslations('guests')
  const momentText = useMomentText()
  return useCallback(
    (incident, personId) => {
      const guest = guestHere(incident, personId)
      return guest && t('until', { until: momentText(guest.until) })
    },
    [t, momentText],
  )
}
