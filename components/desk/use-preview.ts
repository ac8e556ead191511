'use client'
import { useEffect, useState } from 'react'
import { isSeated } from '../../lib/incident/incident'
import { useClient, useLive, useRoom } from '../live/hooks'
import { previewEnd, type PreviewEnd } from './preview-end'

/**
 * Looks into a waiting incident, live, for as long as its room is on screen. Undefined while this is no preview: the person
 * sits in the room, or it never waited here.
 */
export function usePreview(incidentId: string, lostTo: string | undefined): { end: PreviewEnd } | undefined {
  const client = useClient()
  const me = useLive((state) => state.me.id)
  const listed = useLive((state) => state.waiting[incidentId] !== undefined)
  const takenBy = useLive((state) => state.taken[incidentId])
  const header = useLive((state) => state.headers[incidentId])
  // A room that this device has just raised for somebody is held blank until the server shows it.
  const seated = useLive((state) => {
    const room = state.rooms[incidentId]
    return room?.access === 'room' && room.incident.seq > 0
  })
  const drawn = useRoom(incidentId)?.incident
  const [looked, setLooked] = useState(false)
  const looks = looked || (listed && !seated)
  if (looks !== looked) setLooked(looks)

  useEffect(() => {
    if (!looks) return
    client.preview(incidentId, true)
    return () => client.preview(incidentId, false)
  }, [client, incidentId, looks])

  if (!looks || seated || (drawn && isSeated(drawn, me))) return undefined
  const other = takenBy === me ? undefined : takenBy
  return { end: previewEnd(listed, lostTo ?? other, drawn?.status === 'open' ? header : (drawn ?? header)) }
}
