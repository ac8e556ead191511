'use client'

import type { ReactNode } from 'react'
import type { Message } from '../../../lib/incident/messages'
import { useRoomValue } from '../room-context'
import { useAllowed } from '../use-allowed'
import { AskingBar } from './asking-bar'
import { BlockedComposer } from './blocked-composer'
import { EditMessage } from './edit-message'
import { NewMessage } from './new-message'
import { UnderTimeline } from './under-timeline'

type RoomFootProps = {
  previewAction?: ReactNode
  /** A sent message being changed. */
  editing?: Message
  onSent: () => void
}

/** Below the conversation: who types and what is under way, then the composer, or why there is none. */
export function RoomFoot({ previewAction, editing, onSent }: RoomFootProps) {
  const { incident, room, edit } = useRoomValue()
  const mayWrite = useAllowed(incident.id, 'message.post', { text: '…' })
  if (room?.access === 'preview') return previewAction
  return (
    <>
      <UnderTimeline />
      <AskingBar />
      {!mayWrite.ok ? (
        <BlockedComposer />
      ) : editing ? (
        <EditMessage key={editing.seq} message={editing} onEnd={() => edit(undefined)} />
      ) : (
        <NewMessage onSent={onSent} />
      )}
    </>
  )
}
