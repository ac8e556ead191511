'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Message } from '../../../lib/incident/messages'
import { Button } from '../../ui/button'
import { useRoomValue } from '../room-context'
import { useCommand } from '../use-command'
import { ComposerFrame } from './composer-frame'
import { editKey } from './edit-draft'
import { focusMessageBox } from './message-box'
import { useDraft } from './use-draft'

/** Changes a message already sent; kept at every keystroke as the next one's draft is, which waits meanwhile. */
export function EditMessage({ message }: { message: Message }) {
  const t = useTranslations('incident.composer')
  const { incident, edit } = useRoomValue()
  const run = useCommand(incident.id)
  const [draft, write] = useDraft(editKey(incident.id, message.seq))
  const [touched, setTouched] = useState(false)
  const text = draft || (touched ? '' : message.text)
  useEffect(focusMessageBox, [])

  function end() {
    write('')
    edit(undefined)
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
      onText={(next) => {
        setTouched(true)
        edit(message) // An emptied box is no draft, and still no reason to close.
        write(next)
      }}
      onSend={save}
      onCancel={end}
    />
  )
}
