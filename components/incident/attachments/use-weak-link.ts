'use client'
import { useLive } from '../../live/hooks'

/** 250 kbit/s, in bytes per second. */
const WEAK = 31_250

type NetworkInformation = { saveData?: boolean; effectiveType?: string }

/** The link carries little, or the person asked their browser to spare it: pictures are shown small until somebody opens one. */
export function useWeakLink(): boolean {
  const uplink = useLive((state) => state.uplink)
  const { connection } = (typeof navigator === 'undefined' ? {} : navigator) as { connection?: NetworkInformation }
  if (connection?.saveData || connection?.effectiveType?.includes('2g')) return true
  return uplink !== null && uplink < WEAK
}
