'use client'

import { useEffect, useState, type ReactNode } from 'react'
import type { Message } from '../../../lib/incident/messages'
import { useNames } from '../names'
import { LazyAskingBar, LazyConflictBar, LazyEditMessage, LazyRefusedWords } from '../lazy-parts'
import { useRoomValue } from '../room-context'
import { useAllowed } from '../use-allowed'
import { useConflict } from '../use-edit-details'
import { useRefusedWords } from '../use-refused-words'
import { LazyFootState } from './lazy-foot-state'
import { focusMessageBox } from './message-box'
import { NewMessage } from './new-message'
import { ReplyPads } from './reply-pads'
import { UnderTimeline } from './under-timeline'

type RoomFootProps = {
  previewAction?: ReactNode
  /** A sent message being changed. */
  editing?: Message
  onSent: () => void
}

/** Below the conversation: who types and what is under way, then the composer, or why there is none. */
export function RoomFoot({ previewAction, editing, onSent }: RoomFootProps) {
  const { incident, room } = useRoomValue()
  const { me } = useNames()
  const conflict = useConflict(incident.id)
  const refused = useRefusedWords(incident.id)
  const mayWrite = useAllowed(incident.id, 'message.post', { text: '…' })
  const kept = refused.length > 0 && <LazyRefusedWords items={refused} />
  if (room?.access === 'preview')
    return (
      <>
        {kept}
        {previewAction}
      </>
    )
  return (
    <>
      <UnderTimeline />
      {incident.asking.length > 0 && <LazyAskingBar />}
      {conflict && <LazyConflictBar />}
      {kept}
      {incident.hold && <LazyFootState state="paused" />}
      {incident.status === 'open' && incident.creatorId === me && <LazyFootState state="waiting" />}
      {!mayWrite.ok ? (
        <LazyFootState state="blocked" />
      ) : editing ? (
        <LazyEditMessage key={editing.seq} message={editing} />
      ) : (
        <Answer onSent={onSent} />
      )}
    </>
  )
}

/**
 * What was proposed asks for a verdict first, from whoever can give it; everybody else writes. Whoever is writing when
 * something happens in the room goes on.
 */
function Answer({ onSent }: { onSent: () => void }) {
  const { incident } = useRoomValue()
  const { stateSeq } = incident
  const verdict = useAllowed(incident.id, 'incident.confirm', { stateSeq })
  const [writesFirst, writeFirst] = useState<number>()
  useEffect(() => {
    if (writesFirst !== undefined) focusMessageBox()
  }, [writesFirst])
  return (
    <>
      {incident.status === 'resolved' && !verdict.ok && <LazyFootState state="proposed" />}
      {verdict.ok && <LazyFootState state="verdict" onWrite={() => writeFirst(stateSeq)} />}
      {!verdict.ok && <ReplyPads onSent={onSent} />}
      <NewMessage onSent={onSent} waits={verdict.ok && writesFirst !== stateSeq} />
    </>
  )
}
