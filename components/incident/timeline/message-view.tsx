'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import type { Message } from '../../../lib/incident/messages'
import { MessageAttachments } from '../attachments/message-attachments'
import { useNames } from '../names'
import { PAD_ICONS } from '../pad-icons'
import { PersonAvatar } from '../people/person-avatar'
import { RichText } from '../rich-text'
import { useRoomValue } from '../room-context'
import { AuthorLine } from './author-line'
import { Bubble } from './bubble'
import { LateNote } from './late-note'
import { MessageMenu } from './message-menu'
import { MessageState } from './message-state'
import { Quote } from './quote'
import type { MessageRow } from './timeline-rows'

type MessageViewProps = {
  row: MessageRow
  menuOpen: boolean
  onMenu: (open: boolean) => void
}

/** One message: who wrote it, the words, and what became of it. */
export function MessageView({ row, menuOpen, onMenu }: MessageViewProps) {
  const { message, state } = row.item
  const names = useNames()
  const own = message.by === names.me

  function onContextMenu(event: MouseEvent) {
    const onLink = event.target instanceof Element && event.target.closest('a')
    if (onLink || !getSelection()?.isCollapsed) return
    event.preventDefault()
    onMenu(true)
  }

  return (
    <div
      className={clsx(
        'flex gap-3 desk:gap-2',
        own && 'justify-end',
        row.head ? 'pt-3.5 desk:pt-2.5' : 'pt-1.5 desk:pt-1',
        'glove:pt-4',
      )}
    >
      {!own && <span className="w-11 flex-none desk:w-8">{row.head && <PersonAvatar personId={message.by} />}</span>}
      <div className={clsx('grid max-w-[88%] min-w-0 grid-cols-1', own ? 'justify-items-end' : 'justify-items-start')}>
        {!own && row.head && <AuthorLine by={message.by} at={message.at} />}
        <div
          onContextMenu={onContextMenu}
          className={clsx('flex max-w-full items-center gap-1 glove:gap-2.5', own && 'flex-row-reverse')}
        >
          <Bubble own={own} deleted={message.deletedBy !== null}>
            {message.replyTo !== null && !message.deletedBy && <Answered seq={message.replyTo} />}
            {message.attachments.length > 0 && <MessageAttachments message={message} />}
            <Words message={message} />
          </Bubble>
          {!message.deletedBy && state?.at !== 'refused' && (
            <MessageMenu message={message} stored={state?.at !== 'device'} open={menuOpen} onOpen={onMenu} />
          )}
        </div>
        {(message.late || message.writtenAt) && !message.deletedBy && <LateNote message={message} />}
        {own && row.foot && state && !message.deletedBy && <MessageState message={message} state={state} />}
      </div>
    </div>
  )
}

function Words({ message }: { message: Message }) {
  const t = useTranslations('incident.message')
  const names = useNames()
  if (message.deletedBy)
    return t('deleted', { by: names.full(message.deletedBy), own: String(message.deletedBy === names.me) })
  return (
    <>
      {message.pad && (
        <span aria-hidden className={clsx('me-2 inline-block align-middle', message.pad === 'stop' && 'text-red-text')}>
          {PAD_ICONS[message.pad]}
        </span>
      )}
      <RichText text={message.text} />
      {message.editedAt && <small className="ms-2 text-meta text-ink-3">{t('edited')}</small>}
    </>
  )
}

/** The message that this one answers, as it reads now. */
function Answered({ seq }: { seq: number }) {
  const { items } = useRoomValue()
  const found = items.find((item) => item.kind === 'message' && item.message.seq === seq)
  return <Quote message={found?.kind === 'message' ? found.message : undefined} />
}
