'use client'
import { useMemo } from 'react'
import { useInbox, useLive } from '../live/hooks'
import { myIncidents, type MyIncident } from './my-incidents'

/** Everything the technician takes part in, last activity first, drawn with what this device has not sent yet. */
export function useMyIncidents(): readonly MyIncident[] {
  const rooms = useInbox()
  const outbox = useLive((state) => state.outbox)
  const me = useLive((state) => state.me)
  const people = useLive((state) => state.people)
  const areas = useLive((state) => state.areas)
  const assets = useLive((state) => state.assets)
  const clockOffset = useLive((state) => state.clockOffset)
  return useMemo(
    () => myIncidents(rooms, outbox, { me, people, areas, assets, clockOffset }),
    [rooms, outbox, me, people, areas, assets, clockOffset],
  )
}
