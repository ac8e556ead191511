'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useClient } from '../../live/hooks'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { ComposerFrame } from './composer-frame'
import { draftOf, keepDraft } from './drafts'
import { partnerOf } from './partner-of'

type NewMessageProps = {
  /** Words of a refused message to go on with. */
  again?: { again: string }
  onSent: () => void
}

/** Writes a message. What is not sent yet is kept for this person in this tab. */
export function NewMessage({ again, onSent }: NewMessageProps) {
  const t = useTranslations('incident.composer')
  const client = useClient()
  const { incident } = useRoomValue()
  const names = useNames()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const partner = partnerOf(incident, names.me)

  // Only the browser knows the draft: read after the first paint, so that server and browser draw the same.
  useEffect(() => {
    const kept = draftOf(names.me, incident.id)
    setText(again ? [again.again, kept].filter(Boolean).join('\n') : kept)
    if (again) box.current?.focus()
  }, [names.me, incident.id, again])

  function write(next: string) {
    setText(next)
    keepDraft(names.me, incident.id, next)
  }

  function send() {
    const words = text.trim()
    if (!words) return
    client.send(incident.id, 'message.post', { text: words })
    write('')
    onSent()
    box.current?.focus()
  }

  return (
    <ComposerFrame
      box={box}
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
