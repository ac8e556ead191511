'use client'

import { useEffect, useRef, useState } from 'react'
import { useClient } from '../../live/hooks'

/** Loads the page before as the reader comes near the oldest row held. Returns whether one is on its way. */
export function useOlderPages(incidentId: string, near: boolean, complete: boolean): boolean {
  const client = useClient()
  const [loading, setLoading] = useState(false)
  const asking = useRef(false)
  useEffect(() => {
    if (!near || complete || asking.current) return
    asking.current = true
    setLoading(true)
    void client.older(incidentId).finally(() => {
      asking.current = false
      setLoading(false)
    })
  }, [client, incidentId, near, complete, loading])
  return loading
}
