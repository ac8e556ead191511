'use client'
import { useCallback } from 'react'
import type { MessageAttachment } from '../../../lib/incident/attachments'
import { useObjectUrl } from '../../attaching/use-object-url'
import { useClient, useLive } from '../../live/hooks'
import { fetchBytes } from '../../live/pictures'
import { useSparing } from './use-weak-link'

/** A small picture of it: from this device or the server; undefined while there is none. */
export function useSmallPicture(incidentId: string, attachment: MessageAttachment): string | undefined {
  const client = useClient()
  const online = useLive((state) => state.connection === 'online')
  const { small } = client.pictures
  const load = useCallback(() => small(incidentId, attachment, online), [small, incidentId, attachment, online])
  return useObjectUrl(`${attachment.id}/small`, load)
}

/** The picture for looking at, when the link carries it: the one made here, or the server's of 1280 px. */
export function useSharpPicture(incidentId: string, { id, parts }: MessageAttachment): string | undefined {
  const client = useClient()
  const sparing = useSparing()
  const online = useLive((state) => state.connection === 'online')
  const there = parts.whole !== undefined
  const load = useCallback(async () => {
    const own = await client.bytes(id, 'whole')
    return own ?? (there && online && !sparing ? fetchBytes(incidentId, id, 'screen') : undefined)
  }, [client, incidentId, id, there, online, sparing])
  return useObjectUrl(`${id}/sharp`, load)
}
