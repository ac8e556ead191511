'use client'
import { useCallback } from 'react'
import type { MessageAttachment } from '../../../lib/incident/attachments'
import { useObjectUrl } from '../../attaching/use-object-url'
import { useClient, useLive } from '../../live/hooks'
import { fetchBytes } from '../../live/pictures'
import { useWeakLink } from './use-weak-link'

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
  const weak = useWeakLink()
  const online = useLive((state) => state.connection === 'online')
  const there = parts.whole !== undefined
  const load = useCallback(async () => {
    const own = await client.bytes(id, 'whole')
    return own ?? (there && online && !weak ? fetchBytes(incidentId, id, 'screen') : undefined)
  }, [client, incidentId, id, there, online, weak])
  return useObjectUrl(`${id}/sharp`, load)
}

/** The best there is of it, for somebody who opened it: full size, else the whole, and what is here already until that has come. */
export function useBestPicture(incidentId: string, attachment: MessageAttachment): string | undefined {
  const client = useClient()
  const online = useLive((state) => state.connection === 'online')
  const { id, parts } = attachment
  const what = parts.original ? 'original' : 'whole'
  const there = parts[what] !== undefined
  const load = useCallback(async () => {
    const own = await client.bytes(id, what)
    return own ?? (there && online ? fetchBytes(incidentId, id, what) : undefined)
  }, [client, incidentId, id, what, there, online])
  const best = useObjectUrl(`${id}/${what}`, load)
  const sharp = useSharpPicture(incidentId, attachment)
  const small = useSmallPicture(incidentId, attachment)
  return best ?? sharp ?? small
}
