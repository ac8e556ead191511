'use client'

import type { ReactNode } from 'react'
import { useRoomValue, type Compose } from '../room-context'
import { useAllowed } from '../use-allowed'
import { BlockedComposer } from './blocked-composer'
import { EditMessage } from './edit-message'
import { NewMessage } from './new-message'
import { UnderTimeline } from './under-timeline'

type RoomFootProps = {
  previewAction?: ReactNode
  composing?: Compose
  onSent: () => void
}

/** Below the conversation: who types and what is under way, then the composer, or why there is none. */
export function RoomFoot({ previewAction, composing, onSent }: RoomFootProps) {
  const { incident, room, compose } = useRoomValue()
  const editing = composing && 'edit' in composing ? composing.edit : undefined
  const again = composing && 'again' in composing ? composing : undefined
  const mayWrite = useAllowed(incident.id, 'message.post', { text: '…' })
  if (room?.access === 'preview') return previewAction
  return (
    <>
      <UnderTimeline />
      {!mayWrite.ok ? (
        <BlockedComposer />
      ) : editing ? (
        <EditMessage key={editing.seq} message={editing} onEnd={() => compose(undefined)} />
      ) : (
        <NewMessage again={again} onSent={onSent} />
      )}
    </>
  )
}
