'use client'

import { LifeBuoy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import { Shape } from '../../ui/shape'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'
import { useCommand } from '../use-command'
import { useHoldText } from '../use-hold-text'
import { ClosesByItself } from './closes-by-itself'

/** Over the composer while it waits: for what, until when, and what the reader can do about it. */
export function PausedBar() {
  const t = useTranslations('incident.foot')
  const { incident } = useRoomValue()
  const { hold, stateSeq, creatorId } = incident
  const { me } = useNames()
  const check = useCheck(incident.id)
  const run = useCommand(incident.id)
  const holdText = useHoldText()
  if (!hold) return null
  const asked = hold.reason === 'technician' && creatorId === me
  const helps = creatorId === me && check('incident.resume', { note: '', stateSeq }).ok
  return (
    <section
      aria-label={t('paused')}
      className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 border-t bg-violet-soft px-inset py-3 desk:px-5 desk:py-2"
    >
      <Shape name="bars" className="size-4 flex-none text-violet-text" />
      <div className="grid min-w-48 flex-1 gap-0.5">
        <p className="text-label font-[650]" suppressHydrationWarning>
          {asked ? t('answerWanted') : t('waitsFor', { what: holdText(hold) })}
        </p>
        {hold.note && <p className="text-meta text-ink-2">{hold.note}</p>}
        <ClosesByItself incident={incident} />
      </div>
      {helps && (
        <Button size="large" icon={<LifeBuoy />} onClick={() => void run('incident.resume', { note: '', stateSeq })}>
          {t('helpNow')}
        </Button>
      )}
    </section>
  )
}
