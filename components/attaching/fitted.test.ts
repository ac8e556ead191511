import { expect, it } from 'vitest'
import { fitted, PREVIEW, reduced, SPARED, WHOLE } from './fitted'

it('the longer side is brought down, and nothing is blown up', () => {
  expect(fitted(4000, 3000, 2048)).toEqual({ width: 2048, height: 1536 })
  expect(fitted(3000, 4000, 2048)).toEqual({ width: 1536, height: 2048 })
  expect(fitted(640, 480, 2048)).toEqual({ width: 640, height: 480 })
  expect(fitted(5000, 2, 480)).toEqual({ width: 480, height: 1 })
})

/** A camera whose pictures weigh this much per pixel at full quality. */
function camera(bytesPerPixel: number) {
  return async function* ({ width, height }: { width: number; height: number }, qualities: readonly number[]) {
    for (const quality of qualities) {
      yield await Promise.resolve(new Blob([new Uint8Array(Math.round(width * height * bytesPerPixel * quality))]))
    }
  }
}

it.each([0.05, 0.2, 0.4])(
  'a picture of %f bytes a pixel comes to at most 300 kB, to 150 kB where data is spared, its preview to 20 kB',
  async (weight) => {
    const size = { width: 4032, height: 3024 }
    expect((await reduced(size, WHOLE, camera(weight))).blob.size).toBeLessThanOrEqual(300_000)
    expect((await reduced(size, SPARED, camera(weight))).blob.size).toBeLessThanOrEqual(150_000)
    expect((await reduced(size, PREVIEW, camera(weight))).blob.size).toBeLessThanOrEqual(20_000)
  },
)

it('what fits at once keeps its size', async () => {
  expect(await reduced({ width: 1200, height: 900 }, WHOLE, camera(0.1))).toMatchObject({ width: 1200, height: 900 })
})
