'use client'

import { useRef, type MouseEvent } from 'react'

/** A glove that bounces taps again within this time, often on the key beside. */
const BOUNCE_MS = 700

/** Takes a tap unless it is the bounce of the one before. */
export function useBounceGuard(): (event: MouseEvent) => boolean {
  const last = useRef(-Infinity)
  return ({ timeStamp }) => {
    const bounced = timeStamp - last.current < BOUNCE_MS
    if (!bounced) last.current = timeStamp
    return !bounced
  }
}
