import { expect, it } from 'vitest'
import { measured, pieceSize } from './piece-size'

const TWO_G = { bytesPerS: 50_000 / 8, roundTripMs: 600 }

/** The pieces that a part of this size goes in over such a link, and how long each has the link to itself, in ms. */
function pieces(bytes: number, { bytesPerS, roundTripMs }: typeof TWO_G) {
  const sent: { bytes: number; ms: number }[] = []
  let uplink: number | null = null
  for (let left = bytes; left > 0;) {
    const piece = Math.min(left, pieceSize(uplink))
    const ms = (piece * 1_000) / bytesPerS
    uplink = measured(uplink, piece, roundTripMs + ms)
    sent.push({ bytes: piece, ms })
    left -= piece
  }
  return sent
}

it('pieces are small until the link is measured, then about a second’s worth, and at most 4 MB', () => {
  expect(pieceSize(null)).toBe(12 * 1024)
  expect(pieceSize(4_000)).toBe(12 * 1024)
  expect(pieceSize(100_000)).toBe(100_000)
  expect(pieceSize(50_000_000)).toBe(4 * 1024 * 1024)
})

it('on a 2G line no piece keeps words waiting for more than two seconds', () => {
  expect(Math.max(...pieces(200_000, TWO_G).map(({ ms }) => ms))).toBeLessThanOrEqual(2_000)
})

it('on a good link a photo goes in at most four pieces, however far the server is', () => {
  for (const roundTripMs of [5, 50, 200])
    for (const bytesPerS of [500_000, 5_000_000])
      expect(pieces(300_000, { bytesPerS, roundTripMs }).length, `${roundTripMs} ms`).toBeLessThanOrEqual(4)
})

it('the link is measured anew with every whole piece', () => {
  expect(measured(null, 64_000, 1_000)).toBe(64_000)
  expect(measured(64_000, 64_000, 10_000)).toBe(35_200)
  expect(measured(64_000, 500, 100)).toBe(64_000)
})
