'use client'

import { useTranslations } from 'next-intl'
import { AttachButtons } from '../../attaching/attach-buttons'
import { AttachedStrip } from '../../attaching/attached-strip'
import { useAttaching } from '../../attaching/use-attaching'
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
  const attaching = useAttaching(incident.id)
  const filled = attaching.attached.length > 0
  const busy = attaching.preparing > 0
  const partner = partnerOf(incident, names.me)

  function send() {
    const words = text.trim()
    if (busy || (!words && !filled)) return
    client.post(incident.id, words)
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
      filled={filled}
      busy={busy}
      above={<AttachedStrip attaching={attaching} />}
      before={<AttachButtons attaching={attaching} />}
    />
  )
}
