import { expect, test } from 'vitest'
import { createMp3 } from './mp3'
import { secondsOf } from './note-size'

const RATE = 48_000

/** A tone, a second at a time. */
function second(at: number): Float32Array {
  return Float32Array.from({ length: RATE }, (_, n) => Math.sin(2 * Math.PI * 440 * (at + n / RATE)) / 2)
}

test('20 s of speech are at most 100 kB, and their size tells how long they last', () => {
  const seconds = 4 // every second has the same size
  const mp3 = createMp3(RATE)
  let bytes = 0
  for (let at = 0; at < seconds; at += 1) bytes += mp3.add(second(at)).length
  bytes += mp3.end().length
  expect(bytes).toBeLessThanOrEqual((100_000 / 20) * seconds)
  expect(secondsOf(bytes)).toBeCloseTo(seconds, 0)
})

test('every piece begins with a whole frame: what was kept before a power cut plays', () => {
  const mp3 = createMp3(RATE)
  for (let at = 0; at < 2; at += 1) {
    const piece = mp3.add(second(at))
    expect(piece.length, `second ${at}`).toBeGreaterThan(2_000)
    expect([piece[0], (piece[1] ?? 0) & 0xe0], `second ${at}`).toEqual([0xff, 0xe0])
  }
})

test('what is too loud is cut off rather than turned round', () => {
  const mp3 = createMp3(RATE)
  expect(() => mp3.add(Float32Array.from({ length: RATE }, (_, n) => (n % 100 < 50 ? 3 : -3)))).not.toThrow()
})
