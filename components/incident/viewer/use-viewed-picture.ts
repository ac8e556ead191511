'use client'
import { useCallback, useState } from 'react'
import type { PartName } from '../../../lib/attachments'
import type { MessageAttachment } from '../../../lib/incident/attachments'
import { useObjectUrl } from '../../attaching/use-object-url'
import { useSaver } from '../../live/data-saver'
import { useClient, useLive } from '../../live/hooks'
import { fetchBytes } from '../../live/pictures'
import { useSharpPicture, useSmallPicture } from '../attachments/use-photo'

/** What the server has and this device, sparing data, fetches only for whoever asks. */
export type More = { bytes: number; loading: boolean; load: () => void }

export type ViewedPicture = { url: string | undefined; more: More | undefined }

/** The best there is of a photo, for somebody who opened it: full size, else the whole, and what is here already until that has come. */
export function useViewedPicture(incidentId: string, photo: MessageAttachment): ViewedPicture {
  const saving = useSaver()
  const original = usePart(incidentId, photo, 'original', !saving)
  const whole = usePart(incidentId, photo, 'whole', !saving && !photo.parts.original)
  const sharp = useSharpPicture(incidentId, photo)
  const small = useSmallPicture(incidentId, photo)
  const next = whole.url ? original : whole
  return {
    url: original.url ?? whole.url ?? sharp ?? small,
    more: saving && !original.url ? next.more : undefined,
  }
}

type PartHere = { url: string | undefined; more: More | undefined }

/** A part that this device has, or fetches: at once, or when asked to. */
function usePart(incidentId: string, { id, parts }: MessageAttachment, part: PartName, atOnce: boolean): PartHere {
  const client = useClient()
  const online = useLive((state) => state.connection === 'online')
  const key = `${id}/${part}`
  const [known, setKnown] = useState<{ key: string; is: 'missing' | 'asked' }>()
  const is = known?.key === key ? known.is : undefined
  const bytes = parts[part]?.bytes
  const there = bytes !== undefined
  const fetches = there && online && (atOnce || is === 'asked')
  const load = useCallback(async () => {
    if (part === 'original' && !there) return undefined
    const own = await client.bytes(id, part)
    if (own) return own
    const fetched = fetches ? await fetchBytes(incidentId, id, part) : undefined
    if (!fetched) setKnown({ key: `${id}/${part}`, is: 'missing' })
    return fetched
  }, [client, incidentId, id, part, there, fetches])
  const url = useObjectUrl(key, load)
  const more = there && !url && is && { bytes, loading: is === 'asked', load: () => setKnown({ key, is: 'asked' }) }
  return { url, more: more || undefined }
}
