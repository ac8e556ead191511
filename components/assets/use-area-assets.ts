'use client'
import { useMemo } from 'react'
import type { Asset } from '../../lib/assets'
import { useLive } from '../live/hooks'

/** The machines of these areas as this device has them; undefined while the list of one of them is still to come. */
export function useAreaAssets(areaIds: readonly string[]): readonly Asset[] | undefined {
  const lists = useLive((state) => state.assets)
  const areas = useLive((state) => state.areas)
  return useMemo(() => {
    const wanted = areas.filter(({ id }) => areaIds.includes(id))
    if (wanted.some(({ id, assetsVersion }) => !lists[id] && assetsVersion > 0)) return undefined
    return wanted.flatMap(({ id }) => lists[id]?.assets ?? [])
  }, [areas, areaIds, lists])
}
