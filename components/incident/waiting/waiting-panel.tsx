'use client'

import { useTranslations } from 'next-intl'
import { useRoomValue } from '../room-context'
import { AreaQuestions } from './area-questions'
import { StandingLines } from './standing-lines'

/** What whoever waits is told, and what he can do meanwhile: over the composer of an open incident of one's own. */
export function WaitingPanel() {
  const t = useTranslations('incident.waiting')
  const { incident } = useRoomValue()
  return (
    <section
      aria-label={t('label')}
      className="z-strip grid max-h-[55%] flex-none content-start gap-4 overflow-y-auto border-t bg-amber-soft px-inset py-4 desk:gap-3 desk:px-5 desk:py-3"
    >
      <StandingLines incident={incident} />
      <AreaQuestions incident={incident} />
    </section>
  )
}
