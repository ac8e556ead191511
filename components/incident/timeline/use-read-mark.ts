'use client'

import { useEffect, useRef } from 'react'
import { useClient } from '../../live/hooks'

const LOOK_MS = 800

/** Says that the reader has read up to this seq once it was in sight for 800 ms in a focused window. */
export function useReadMark(incidentId: string, seq: number) {
  const client = useClient()
  const latest = useRef(0)
  const marked = useRef(0)

  useEffect(() => {
    latest.current = Math.max(latest.current, seq)
  }, [seq])

  useEffect(() => {
    let candidate = 0
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible' || !document.hasFocus()) candidate = 0
      else if (candidate > marked.current) client.read(incidentId, (marked.current = candidate))
      if (document.hasFocus()) candidate = latest.current
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [client, incidentId])
}
