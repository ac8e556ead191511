'use client'

import { useTranslations } from 'next-intl'
import { useClient } from '../../live/hooks'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { ComposerFrame } from './composer-frame'
import { focusMessageBox } from './message-box'
import { partnerOf } from './partner-of'
import { useDraft } from './use-draft'

/** Writes a message. */
export function NewMessage({ onSent }: { onSent: () => void }) {
  const t = useTranslations('incident.composer')
  const client = useClient()
  const { incident } = useRoomValue()
  const names = useNames()
  const [text, write] = useDraft(incident.id)
  const partner = partnerOf(incident, names.me)

  function send() {
    const words = text.trim()
    if (!words) return
    client.send(incident.id, 'message.post', { text: words })
    write('')
    onSent()
    focusMessageBox()
  }

  return (
    <ComposerFrame
      label={partner ? t('to', { name: names.first(partner) }) : t('toNobody')}
      text={text}
      sendLabel={t('send')}
      onText={(next) => {
        write(next)
        if (next.trim()) client.typing(incident.id)
      }}
      onSend={send}
    />
  )
}
