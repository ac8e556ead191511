'use client'

import { Check, CheckCheck, Clock } from 'lucide-react'
import { clsx } from 'clsx'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Message } from '../../../lib/incident/messages'
import type { SendState } from '../../live/draw'
import { useLive } from '../../live/hooks'
import { Time } from '../../ui/time/time'
import { LazyRefusedMessage } from '../lazy-parts'
import { useNames } from '../names'

const GLYPHS: Record<'keeping' | 'device' | 'sent' | 'delivered' | 'read', ReactNode> = {
  keeping: <Clock />,
  device: <Clock />,
  sent: <Check />,
  delivered: <CheckCheck />,
  read: <CheckCheck className="stroke-[2.75]" />,
}

type MessageStateProps = { message: Message; state: SendState }

/** What became of the reader's own message: glyph and word, and when it was written. */
export function MessageState({ message, state }: MessageStateProps) {
  const text = useStateText()(state)
  if (state.at === 'refused') return <LazyRefusedMessage text={message.text} item={state.item} />
  const words = state.at === 'read' ? '' : 'desk:quiet-until-focus'
  return (
    <p
      title={text}
      className={clsx(
        'relative mt-1 flex items-center gap-1.5 text-meta [&>svg]:size-icon-small',
        state.at === 'read' ? 'font-[550] text-action-text desk:font-[450] desk:text-ink-3' : 'text-ink-3',
      )}
    >
      {GLYPHS[state.at]}
      <span className={words}>
        {text}
        <span className="desk:hidden"> ·</span>
      </span>
      <Time at={message.at} as="clock" className="desk:order-first" />
    </p>
  )
}

/** "Saving", "On this tablet", "Sending", "Sent", "Delivered", "Read by Aya and Tom". */
export function useStateText() {
  const t = useTranslations('incident.message')
  const names = useNames()
  const format = useFormatter()
  const online = useLive((state) => state.connection === 'online')
  const unkept = useLive((state) => state.unkept)
  return (state: SendState): string => {
    if (state.at === 'device') return t(online ? 'sending' : unkept ? 'inTab' : 'onDevice')
    if (state.at === 'read') return t('readBy', { names: format.list(state.by.map(names.first)) })
    return state.at === 'refused' ? t('refused') : t(state.at)
  }
}
