'use client'
import { useCallback } from 'react'
import { attachmentUrl } from '../../../lib/attachments'
import type { MessageAttachment } from '../../../lib/incident/attachments'
import { useObjectUrl } from '../../attaching/use-object-url'
import { useClient, useLive } from '../../live/hooks'
import { fetchBytes } from '../../live/pictures'
import { measureLevels } from '../../voice/levels'
import { VoicePlayer } from '../../voice/voice-player'
import { useSparing } from './use-weak-link'

/** A longer note of somebody else is fetched only to be played, in seconds. */
const SHORT = 60

/**
 * A voice note of a message: what was recorded here plays from this device. A short one of others is fetched when it comes
 * into sight, unless data is to be spared: it plays without a network from then on, and its sound is drawn.
 */
export function VoiceCard({ incidentId, note }: { incidentId: string; note: MessageAttachment }) {
  const client = useClient()
  const sparing = useSparing()
  const online = useLive((state) => state.connection === 'online')
  const { id, seconds = 0, parts } = note
  const there = parts.whole !== undefined
  const load = useCallback(async () => {
    const own = await client.bytes(id, 'whole')
    const fetches = there && online && !sparing && seconds <= SHORT
    const sound = own ?? (fetches ? await fetchBytes(incidentId, id, 'whole') : undefined)
    if (sound) void measureLevels(id, sound)
    return sound
  }, [client, incidentId, id, there, online, sparing, seconds])
  const here = useObjectUrl(id, load)
  return (
    <VoicePlayer id={id} src={here ?? (there ? attachmentUrl(incidentId, id, 'whole') : undefined)} seconds={seconds} />
  )
}
