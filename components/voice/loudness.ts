/** Below this, in decibels, the bars are empty: a quiet room. */
const SILENCE = -54

/** How loud these samples sound, from 0 (silence) to 1. */
export function loudnessOf(samples: Float32Array): number {
  const squares = samples.reduce((sum, sample) => sum + sample * sample, 0)
  const decibels = 20 * Math.log10(Math.sqrt(squares / Math.max(1, samples.length)) + Number.EPSILON)
  return Math.max(0, Math.min(1, 1 - decibels / SILENCE))
}
