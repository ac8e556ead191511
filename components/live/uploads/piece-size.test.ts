import { expect, it } from 'vitest'
import { measured, pieceSize } from './piece-size'

it('pieces are small on a weak link, and at most 4 MB on a good one', () => {
  expect(pieceSize(null)).toBe(64 * 1024)
  expect(pieceSize(6_250)).toBe(64 * 1024)
  expect(pieceSize(100_000)).toBe(400_000)
  expect(pieceSize(50_000_000)).toBe(4 * 1024 * 1024)
})

it('the link is measured anew with every piece', () => {
  expect(measured(null, 64_000, 1_000)).toBe(64_000)
  expect(measured(64_000, 64_000, 10_000)).toBe(35_200)
})
