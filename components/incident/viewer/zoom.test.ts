import { expect, it } from 'vitest'
import { FITTED, fittedInto, MOST_SCALE, moved, zoomed, type Place } from './zoom'

const stage = { width: 800, height: 600 }
const place: Place = { stage, picture: fittedInto(stage, { width: 2048, height: 1536 }) }

it('a picture fits its stage in its own shape', () => {
  expect(place.picture).toEqual({ width: 800, height: 600 })
  expect(fittedInto(stage, { width: 1000, height: 2000 })).toEqual({ width: 300, height: 600 })
})

it('it grows to at least five times, around the point under the fingers, and no smaller than fitted', () => {
  const at = { x: 200, y: -100 }
  const near = zoomed(FITTED, 2, at, place)
  expect(near).toEqual({ scale: 2, x: -200, y: 100 })
  expect(zoomed(near, 100, at, place).scale).toBe(MOST_SCALE)
  expect(MOST_SCALE).toBeGreaterThanOrEqual(5)
  expect(zoomed(near, 0.01, at, place)).toEqual(FITTED)
})

it('it never leaves its stage', () => {
  expect(moved(FITTED, { x: 50, y: 50 }, place)).toEqual(FITTED)
  expect(moved({ scale: 2, x: 0, y: 0 }, { x: 9_000, y: -9_000 }, place)).toEqual({ scale: 2, x: 400, y: -300 })
})
