'use client'
import { useSaver } from '../../live/data-saver'
import { useLive } from '../../live/hooks'

/** 250 kbit/s, in bytes per second. */
const WEAK = 31_250

type Measured = { connection?: { effectiveType?: string } }

/** The link carries little. */
export function useWeakLink(): boolean {
  const uplink = useLive((state) => state.uplink)
  const { connection } = (typeof navigator === 'undefined' ? {} : navigator) as Measured
  return Boolean(connection?.effectiveType?.includes('2g')) || (uplink !== null && uplink < WEAK)
}

/** The link carries little, or its person spares data: pictures are shown small until somebody opens one. */
export function useSparing(): boolean {
  const saving = useSaver()
  const weak = useWeakLink()
  return saving || weak
}
