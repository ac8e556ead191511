'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Message } from '../../../lib/incident/messages'
import { Button } from '../../ui/button'
import { useRoomValue } from '../room-context'
import { useCommand } from '../use-command'
import { ComposerFrame } from './composer-frame'
import { focusMessageBox } from './message-box'

/** Changes a message already sent. The draft of the next one waits meanwhile. */
export function EditMessage({ message, onEnd }: { message: Message; onEnd: () => void }) {
  const t = useTranslations('incident.composer')
  const { incident } = useRoomValue()
  const run = useCommand(incident.id)
  const [text, setText] = useState(message.text)
  useEffect(focusMessageBox, [])

  function end() {
    onEnd()
    requestAnimationFrame(focusMessageBox) // the box of the next message, once it is there
  }

  function save() {
    const words = text.trim()
    if (!words) return
    if (words !== message.text) void run('message.edit', { seq: message.seq, text: words })
    end()
  }

  return (
    <ComposerFrame
      label={t('editing')}
      text={text}
      sendLabel={t('save')}
      above={
        <p className="flex items-center gap-2 pb-2 text-meta font-[650] text-action-text">
          <Pencil className="size-icon-small" />
          {t('editing')}
        </p>
      }
      beside={
        <Button onClick={end} className="min-h-18! desk:min-h-8!">
          {t('cancel')}
        </Button>
      }
      onText={setText}
      onSend={save}
      onCancel={end}
    />
  )
}
