'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { assetsNamed, type Asset } from '../../lib/assets'
import { useUrlState } from '../api/use-url-state'

/**
 * The machine whose label led here (`?asset=` its id or what its plate says) is chosen once this device's list has it; the
 * address says so no longer. Returns what the label said when there is no one such machine.
 */
export function useFollowedLabel(
  assets: readonly Asset[] | undefined,
  choose: (asset: Asset) => void,
): string | undefined {
  const named = useSearchParams().get('asset') ?? undefined
  const { change } = useUrlState()
  const found = named === undefined ? [] : assetsNamed(assets ?? [], named)
  const only = found.length === 1 ? found[0] : undefined
  const take = useEffectEvent(choose)
  useEffect(() => {
    if (!only) return
    take(only)
    change({ asset: undefined })
  }, [only, change])
  return assets && !only ? named : undefined
}
