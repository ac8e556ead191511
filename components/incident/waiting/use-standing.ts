'use client'

import { useEffect } from 'react'
import type { Incident } from '../../../lib/incident/incident'
import { useClient, useLive } from '../../live/hooks'

/** The server tells every change by itself; this is for what changes with the hour. */
const ASK_EVERY_MS = 60_000

/** How it stands with an incident of one's own that waits; asked for at once, and again after every loss of the connection. */
export function useStanding({ id, number }: Pick<Incident, 'id' | 'number'>) {
  const client = useClient()
  const online = useLive((state) => state.connection === 'online')
  const standing = useLive((state) => state.standings[id])
  useEffect(() => {
    if (!online || !number) return
    client.askStanding(id)
    const timer = setInterval(() => client.askStanding(id), ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [client, id, number, online])
  return { standing, online }
}
