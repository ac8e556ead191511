'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Calls `onEnd` after `ms`, not counting the time while `held` or while the tab is hidden. `Infinity` never ends. */
export function useCountdown(ms: number, held: boolean, onEnd: () => void) {
  const left = useRef(ms)
  const [hidden, setHidden] = useState(false)
  const end = useEffectEvent(onEnd)

  useEffect(() => {
    const look = () => setHidden(document.hidden)
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])

  useEffect(() => {
    if (held || hidden || !Number.isFinite(left.current)) return
    const from = performance.now()
    const timer = setTimeout(end, left.current)
    return () => {
      clearTimeout(timer)
      left.current -= performance.now() - from
    }
  }, [held, hidden])
}
