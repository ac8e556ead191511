'use client'

import { useTranslations } from 'next-intl'
import { Shape } from '../../ui/shape'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { ClosesByItself } from './closes-by-itself'

/** Over the composer of everybody who waits for the verdict: whose it is, and what happens without one. */
export function ProposedBar() {
  const t = useTranslations('incident.foot')
  const { incident } = useRoomValue()
  const names = useNames()
  return (
    <section
      aria-label={t('isItFixed')}
      className="flex flex-none items-center gap-4 border-t bg-green-soft px-inset py-3 desk:px-5 desk:py-2"
    >
      <Shape name="check" className="size-4 flex-none text-green-text" />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="text-label font-[650]">{t('asked', { name: names.first(incident.creatorId) })}</p>
        <ClosesByItself incident={incident} />
      </div>
    </section>
  )
}
