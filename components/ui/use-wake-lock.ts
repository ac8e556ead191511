'use client'

import { useEffect, useState } from 'react'

/**
 * Keeps the screen on while `wanted`; the browser lets go whenever the page is hidden, so it is taken again when the page is
 * back. True where the browser cannot, or will not (a nearly empty battery).
 */
export function useWakeLock(wanted: boolean): boolean {
  const [unable, setUnable] = useState(false)
  useEffect(() => {
    if (!wanted) return
    const hold = { lock: undefined as WakeLockSentinel | undefined, over: false }

    async function take(): Promise<void> {
      if (document.visibilityState !== 'visible') return
      // Older browsers have no wake lock at all, whatever the types say.
      const lock = await (navigator.wakeLock as WakeLock | undefined)?.request('screen').catch(() => undefined)
      if (hold.over) return void lock?.release()
      hold.lock = lock
      setUnable(!lock)
    }

    const onShown = () => void take()
    document.addEventListener('visibilitychange', onShown)
    void take()
    return () => {
      hold.over = true
      document.removeEventListener('visibilitychange', onShown)
      void hold.lock?.release()
      setUnable(false)
    }
  }, [wanted])
  return unable
}
