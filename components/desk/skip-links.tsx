'use client'
import { useTranslations } from 'next-intl'
import { focusComposer, focusMain } from './regions'

const LINK =
  'quiet-until-focus fixed start-3 top-3 z-toast inline-flex min-h-control items-center rounded-control bg-ink px-4 text-label font-bold text-ink-inv'

/** First in the tab order: past the lists, straight to what is said or to answering. */
export function SkipLinks({ inRoom }: { inRoom: boolean }) {
  const t = useTranslations('desk.skip')
  if (!inRoom) return null
  return (
    <>
      <button type="button" className={LINK} onClick={() => focusMain()}>
        {t('conversation')}
      </button>
      <button type="button" className={LINK} onClick={() => focusComposer() || focusMain()}>
        {t('composer')}
      </button>
    </>
  )
}
