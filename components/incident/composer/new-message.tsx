'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AttachButtons } from '../../attaching/attach-buttons'
import { useAttaching } from '../../attaching/use-attaching'
import { useClient } from '../../live/hooks'
import { LazyVoiceBar } from '../../voice/lazy-voice-bar'
import { useSentVoiceNote } from '../../voice/use-sent-voice-note'
import { VoiceButton } from '../../voice/voice-button'
import { LazyAttachedStrip } from '../lazy-parts'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { ComposerFrame, composerLook } from './composer-frame'
import { focusMessageBox } from './message-box'
import { partnerOf } from './partner-of'
import { useDraft } from './use-draft'

/** Writes a message. `waits`: something else is asked first, of whoever has begun nothing yet. */
export function NewMessage({ onSent, waits = false }: { onSent: () => void; waits?: boolean }) {
  const t = useTranslations('incident.composer')
  const client = useClient()
  const { incident } = useRoomValue()
  const names = useNames()
  const [text, write] = useDraft(incident.id)
  const attaching = useAttaching(incident.id)
  const filled = attaching.attached.length > 0
  const busy = attaching.preparing > 0
  const partner = partnerOf(incident, names.me)
  const voice = useSentVoiceNote(incident.id, onSent)
  const [begunAt, begin] = useState<number>()
  const begun = text !== '' || filled || busy || voice.state.at !== 'idle'
  if (begun && begunAt !== incident.stateSeq) begin(incident.stateSeq)

  function send() {
    const words = text.trim()
    if (busy || (!words && !filled)) return
    client.post(incident.id, words)
    write('')
    onSent()
    focusMessageBox()
  }

  if (waits && begunAt !== incident.stateSeq) return null
  if (voice.state.at !== 'idle' && voice.state.at !== 'stopped')
    return (
      <div className={composerLook}>
        <LazyVoiceBar voice={voice} />
      </div>
    )
  return (
    <ComposerFrame
      label={partner ? t('to', { name: names.first(partner) }) : t('toNobody')}
      text={text}
      sendLabel={t('send')}
      instead={voice.state.at === 'idle' && <VoiceButton voice={voice} />}
      onText={(next) => {
        write(next)
        if (next.trim()) client.typing(incident.id)
      }}
      onSend={send}
      filled={filled}
      busy={busy}
      above={
        <>
          {voice.state.at === 'stopped' && <LazyVoiceBar voice={voice} />}
          {(filled || busy || attaching.refusal) && <LazyAttachedStrip attaching={attaching} />}
        </>
      }
      before={<AttachButtons attaching={attaching} />}
    />
  )
}
