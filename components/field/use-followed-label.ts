'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { assetsNamed, type Asset } from '../../lib/assets'
import { useLive } from '../live/hooks'

/**
 * The machine whose label led here (`?asset=` its id or what its plate says) is chosen once this device's list has it. Returns
 * what the label said when there is no one such machine; one chosen before is dropped then, since whoever follows a label stands
 * at another. The address says so no longer once there is a machine.
 */
export function useFollowedLabel(
  assets: readonly Asset[] | undefined,
  choose: (asset: Asset | undefined) => void,
): string | undefined {
  const named = useSearchParams().get('asset') ?? undefined
  const found = named === undefined ? [] : assetsNamed(assets ?? [], named)
  const only = found.length === 1 ? found[0] : undefined
  const unknown = assets && !only ? named : undefined
  // What was kept is to be changed, not written anew.
  const restored = useLive((state) => state.restored)
  const take = useEffectEvent(choose)
  useEffect(() => {
    if (only || (restored && unknown !== undefined)) take(only)
  }, [only, restored, unknown])
  return unknown
}
