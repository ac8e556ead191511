'use client'

import { useEffect, useEffectEvent, useRef } from 'react'

/** A screen nobody touches must not keep an admin's session alive: asking again stops, and resumes with the next touch. */
const IDLE_MS = 10 * 60_000
/** Timers come a little early at times; a turn must not be lost for that. */
const SLACK_MS = 1_000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Calls `ask` every so many ms while the page is visible and somebody is there, and at once when that begins again. */
export function usePolling(ask: () => void, everyMs: number | undefined) {
  const touched = useRef(0)
  const asked = useRef(0)

  const askIfDue = useEffectEvent(() => {
    const now = Date.now()
    const nobodyLooks = document.hidden || now - touched.current > IDLE_MS
    if (everyMs === undefined || nobodyLooks || now - asked.current < everyMs - SLACK_MS) return
    asked.current = now
    ask()
  })

  useEffect(() => {
    if (everyMs === undefined) return
    touched.current = asked.current = Date.now()
    const onTouch = () => {
      touched.current = Date.now()
      askIfDue()
    }
    const onVisible = () => askIfDue()
    const timer = setInterval(() => askIfDue(), everyMs)
    for (const touch of TOUCHES) addEventListener(touch, onTouch, { passive: true })
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      clearInterval(timer)
      for (const touch of TOUCHES) removeEventListener(touch, onTouch)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [everyMs])
}
