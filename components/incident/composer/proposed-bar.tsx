'use client'

import { useTranslations } from 'next-intl'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { StateBar } from './state-bar'

/** Over the composer of everybody who waits for the verdict: whose it is, and what happens without one. */
export function ProposedBar() {
  const t = useTranslations('incident.foot')
  const { incident } = useRoomValue()
  const names = useNames()
  return (
    <StateBar look="proposed" label={t('isItFixed')} incident={incident}>
      <p className="text-label font-[650]">{t('asked', { name: names.first(incident.creatorId) })}</p>
    </StateBar>
  )
}
