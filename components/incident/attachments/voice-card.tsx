'use client'
import { useCallback } from 'react'
import { attachmentUrl } from '../../../lib/attachments'
import type { MessageAttachment } from '../../../lib/incident/attachments'
import { useObjectUrl } from '../../attaching/use-object-url'
import { useClient } from '../../live/hooks'
import { VoicePlayer } from '../../voice/voice-player'

/** A voice note of a message: what was recorded here plays from this device, what others said from the server. */
export function VoiceCard({ incidentId, note }: { incidentId: string; note: MessageAttachment }) {
  const client = useClient()
  const { id, seconds = 0, parts } = note
  const load = useCallback(() => client.bytes(id, 'whole'), [client, id])
  const own = useObjectUrl(id, load)
  const src = own ?? (parts.whole && attachmentUrl(incidentId, id, 'whole'))
  return <VoicePlayer src={src} seconds={seconds} />
}
