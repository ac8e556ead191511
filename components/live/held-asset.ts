import type { Asset } from '../../lib/assets'
import type { LiveState } from './state'

/** The machine with this id as the device's list has it. One it does not have is for the server to know, and has no name yet. */
export function heldAsset(
  lists: LiveState['assets'] | undefined,
  areaId: string,
  id: string | null | undefined,
): Asset | undefined {
  if (!id) return undefined
  const held = lists?.[areaId]?.assets.find((asset) => asset.id === id)
  return held ?? { id, areaId, label: '', name: '', place: '', serial: '' }
}
