'use client'
import { useEffect, useState } from 'react'
import { isSeated } from '../../lib/incident/incident'
import { useClient, useLive, useRoom } from '../live/hooks'
import { isBack, previewEnd, type Lost, type PreviewEnd } from './preview-end'

/**
 * Looks into a waiting incident, live, for as long as its room is on screen. Undefined while this is no preview: the person
 * sits in the room, or it never waited here.
 */
export function usePreview(incidentId: string, lost: Lost | undefined): { end: PreviewEnd } | undefined {
  const client = useClient()
  const me = useLive((state) => state.me.id)
  const listed = useLive((state) => state.waiting[incidentId])
  const takenBy = useLive((state) => state.taken[incidentId])
  const header = useLive((state) => state.headers[incidentId])
  const room = useLive((state) => state.rooms[incidentId])
  const drawn = useRoom(incidentId)?.incident
  // A room that this device has just raised for somebody is held blank until the server shows it.
  const seated = room?.access === 'room' && room.incident.seq > 0
  const [looked, setLooked] = useState(false)
  const looks = looked || (listed !== undefined && !seated)
  if (looks !== looked) setLooked(looks)
  const back = isBack(listed, room?.incident)

  // Whoever left the room, and sees it wait again, looks into it anew.
  const previews = looks && !seated
  useEffect(() => {
    if (!previews) return
    client.preview(incidentId, true)
    return () => client.preview(incidentId, false)
  }, [client, incidentId, previews])

  // Looking ended for the server when somebody took it.
  useEffect(() => {
    if (previews && back) client.preview(incidentId, true)
  }, [client, incidentId, previews, back])

  if (!looks || seated || (drawn && isSeated(drawn, me))) return undefined
  return { end: previewEnd({ listed, held: room?.incident ?? header, takenBy, lost }) }
}
