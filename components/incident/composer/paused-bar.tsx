'use client'

import { LifeBuoy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'
import { useCommand } from '../use-command'
import { useHoldText } from '../use-hold-text'
import { StateBar } from './state-bar'

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
    <StateBar
      look="paused"
      label={t('paused')}
      incident={incident}
      action={
        helps && (
          <Button size="large" icon={<LifeBuoy />} onClick={() => void run('incident.resume', { note: '', stateSeq })}>
            {t('helpNow')}
          </Button>
        )
      }
    >
      <p className="text-label font-[650]" suppressHydrationWarning>
        {asked ? t('answerWanted') : t('waitsFor', { what: holdText(hold) })}
      </p>
      {hold.note && <p className="text-meta text-ink-2">{hold.note}</p>}
    </StateBar>
  )
}
