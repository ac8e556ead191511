'use client'
import { useSyncExternalStore } from 'react'
import { loudnessOf } from './loudness'

/** As many bars as fit beside a button on a phone. */
export const LEVELS = 48
/** Enough to see where somebody speaks, and little to compute with. */
const SAMPLE_RATE = 8_000

const known = new Map<string, readonly number[]>()
const listeners = new Set<() => void>()

/** How loud the parts of these samples are, each from 0 to 1, the loudest at the top. */
export function levelsOf(samples: Float32Array): number[] {
  const part = Math.max(1, Math.ceil(samples.length / LEVELS))
  const loud = Array.from({ length: LEVELS }, (_, at) => loudnessOf(samples.subarray(at * part, (at + 1) * part)))
  const loudest = Math.max(...loud)
  return loudest > 0 ? loud.map((level) => level / loudest) : loud
}

/** Finds out once how loud the parts of this sound are, for `useLevels` of the same key. A sound that cannot be read has none. */
export async function measureLevels(key: string, sound: Blob): Promise<void> {
  if (known.has(key) || typeof OfflineAudioContext === 'undefined') return
  const context = new OfflineAudioContext(1, 1, SAMPLE_RATE)
  const decoded = await context.decodeAudioData(await sound.arrayBuffer()).catch(() => undefined)
  if (!decoded) return
  known.set(key, levelsOf(decoded.getChannelData(0)))
  for (const listener of listeners) listener()
}

/** The levels of the sound with this key; undefined until it was measured. */
export function useLevels(key: string): readonly number[] | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => known.get(key),
    () => undefined,
  )
}
