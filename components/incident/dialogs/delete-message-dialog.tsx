'use client'

import { useTranslations } from 'next-intl'
import type { Message } from '../../../lib/incident/messages'
import { useNames } from '../names'
import { useCommand } from '../use-command'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** A deleted message's words are gone for good: the one thing in a room that nothing brings back. */
export function DeleteMessageDialog({ seen, message, onClose }: RoomDialogProps & { message: Message }) {
  const t = useTranslations('incident.dialog.delete')
  const names = useNames()
  const run = useCommand(seen.id)

  function remove() {
    void run('message.delete', { seq: message.seq })
    onClose()
  }

  return (
    <RoomDialogFrame
      role="alertdialog"
      title={message.by === names.me ? t('title') : t('titleOf', { name: names.first(message.by) })}
      description={t('text')}
      stay={t('stay')}
      go={t('go')}
      goVariant="danger"
      onGo={remove}
      onClose={onClose}
    >
      <blockquote dir="auto" className="line-clamp-4 border-s-3 border-line-strong ps-4 text-body text-ink-2">
        {message.text}
      </blockquote>
    </RoomDialogFrame>
  )
}
