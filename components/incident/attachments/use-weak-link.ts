'use client'
import { useSyncExternalStore } from 'react'
import { useSaver } from '../../live/data-saver'
import { useLive } from '../../live/hooks'

/** 250 kbit/s, in bytes per second. */
const WEAK = 31_250

type Measured = { connection?: EventTarget & { effectiveType?: string } }
const link = () => (navigator as Measured).connection
const isSlow = () => Boolean(link()?.effectiveType?.includes('2g'))

function subscribe(listener: () => void) {
  link()?.addEventListener('change', listener)
  return () => link()?.removeEventListener('change', listener)
}

/** The link carries little (not while a page hydrates: the server cannot know). */
export function useWeakLink(): boolean {
  const uplink = useLive((state) => state.uplink)
  const slow = useSyncExternalStore(subscribe, isSlow, () => false)
  return slow || (uplink !== null && uplink < WEAK)
}

/** The link carries little, or its person spares data: pictures are shown small until somebody opens one. */
export function useSparing(): boolean {
  const saving = useSaver()
  const weak = useWeakLink()
  return saving || weak
}
