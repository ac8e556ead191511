'use client'

import { useEffect, useState } from 'react'

/** True once something has lasted for so many ms: blips stay silent. */
export function useLasting(now: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => setLasts(true), ms)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [now, ms])
  return now && lasts
}
