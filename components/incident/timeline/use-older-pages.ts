'use client'

import { useEffect } from 'react'
import { useClient, useLive } from '../../live/hooks'

/** Whoever only passes by, as while a room opens at its end, needs no older page. */
const PASSING_MS = 60

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
    if (!wanted) return
    const timer = setTimeout(() => void client.older(incidentId), PASSING_MS)
    return () => clearTimeout(timer)
  }, [client, incidentId, wanted, oldest])
  return wanted
}
