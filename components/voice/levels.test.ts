import { expect, test } from 'vitest'
import { LEVELS, levelsOf } from './levels'

const RATE = 8_000

/** A second of silence, then a second of a tone. */
function lateTone(volume: number): Float32Array {
  return Float32Array.from({ length: 2 * RATE }, (_, n) =>
    n < RATE ? 0 : volume * Math.sin((2 * Math.PI * 440 * n) / RATE),
  )
}

test('the bars are low where nobody speaks and reach the top where it is loudest, however quiet the whole', () => {
  for (const volume of [0.9, 0.05]) {
    const levels = levelsOf(lateTone(volume))
    expect(levels).toHaveLength(LEVELS)
    expect(Math.max(...levels.slice(0, LEVELS / 2 - 1))).toBe(0)
    expect(Math.min(...levels.slice(LEVELS / 2 + 1))).toBeGreaterThan(0.9)
    expect(Math.max(...levels)).toBe(1)
  }
})

test('silence has bars of no height, and so has nothing at all', () => {
  expect(new Set(levelsOf(new Float32Array(RATE)))).toEqual(new Set([0]))
  expect(new Set(levelsOf(new Float32Array(0)))).toEqual(new Set([0]))
})
