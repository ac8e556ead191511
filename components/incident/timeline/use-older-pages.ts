'use client'

import { useEffect } from 'react'
import { useClient, useLive } from '../../live/hooks'

type Held = {
  /** The reader is near the oldest row held. */
  near: boolean
  /** The seq of that row; it changes with every page. */
  oldest: number
  complete: boolean
}

/** Loads the page before as the reader comes near the oldest row held. Returns whether one is on its way. */
export function useOlderPages(incidentId: string, { near, oldest, complete }: Held): boolean {
  const client = useClient()
  const online = useLive((state) => state.connection === 'online')
  const wanted = near && !complete && online
  useEffect(() => {
    if (wanted) void client.older(incidentId)
  }, [client, incidentId, wanted, oldest])
  return wanted
}
