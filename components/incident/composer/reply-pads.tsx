'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { seatOf } from '../../../lib/incident/incident'
import type { Pad } from '../../../lib/incident/messages'
import { useClient } from '../../live/hooks'
import { buttonLook } from '../../ui/button-look'
import { useNames } from '../names'
import { PAD_ICONS } from '../pad-icons'
import { useRoomValue } from '../room-context'
import { Quote } from '../timeline/quote'
import { openQuestion } from './open-question'
import { partnerOf } from './partner-of'
import { useBounceGuard } from './use-bounce-guard'

const ALWAYS = ['photo', 'call', 'stop'] as const
const PADS: Record<'plain' | 'asked', readonly Pad[]> = {
  plain: ['done', 'fails', ...ALWAYS],
  asked: ['yes', 'no', ...ALWAYS],
}

/**
 * Answers for hands in gloves, one tap each, to technicians who write to somebody. While a question is open, they answer
 * it, and it stands above them.
 */
export function ReplyPads({ onSent }: { onSent: () => void }) {
  const t = useTranslations('incident.pads')
  const client = useClient()
  const { incident, items } = useRoomValue()
  const { me } = useNames()
  const taken = useBounceGuard()
  if (seatOf(incident, me)?.role !== 'technician' || !partnerOf(incident, me)) return null
  const question = openQuestion(items, me)

  function tap(event: MouseEvent, pad: Pad) {
    if (!taken(event)) return
    const replyTo = question?.seq
    client.send(incident.id, 'message.post', { text: t(pad), pad, replyTo })
    onSent()
  }

  return (
    <section
      aria-label={t('label')}
      className="grid flex-none gap-3 border-t bg-surface px-inset py-3 desk:hidden [@media(max-height:30rem)]:hidden"
    >
      {question && <Quote message={question} />}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-between">
        {PADS[question ? 'asked' : 'plain'].map((pad) => (
          <button
            key={pad}
            type="button"
            onClick={(event) => tap(event, pad)}
            className={clsx(
              buttonLook({ variant: pad === 'stop' ? 'danger-outline' : 'secondary' }),
              'min-h-18! flex-col gap-1! px-1!',
            )}
          >
            {PAD_ICONS[pad]}
            {t(pad)}
          </button>
        ))}
      </div>
    </section>
  )
}
