import { cleanup, fireEvent, render } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useZoom } from './use-zoom'

afterEach(cleanup)

const PLACE = { stage: { width: 400, height: 300 }, picture: { width: 400, height: 300 } }

function Photo({ still }: { still?: boolean }) {
  const stage = useRef<HTMLDivElement>(null)
  const { view, handlers } = useZoom('photo', stage, PLACE, still)
  return (
    <div ref={stage} data-testid="stage" {...handlers}>
      {[view.scale, view.x, view.y].map((each) => each.toFixed(1)).join(' ')}
    </div>
  )
}

/** A stage of 400 × 300 px, two fingers to put on it, and how the picture lies: scale, x, y. */
function drawPhoto(still = false) {
  const { getByTestId } = render(<Photo still={still} />)
  const stage = getByTestId('stage')
  stage.setPointerCapture = () => undefined
  stage.getBoundingClientRect = () => new DOMRect(0, 0, 400, 300)
  const at = [150, 250]
  const put = () =>
    at.forEach((clientX, pointerId) => fireEvent.pointerDown(stage, { pointerId, clientX, clientY: 150 }))
  /** Both at once, as hands move: a little of one, a little of the other. */
  function slide(...to: number[]) {
    const from = [...at]
    for (let step = 1; step <= 50; step += 1)
      to.forEach((end, pointerId) => {
        const clientX = (at[pointerId] = from[pointerId]! + ((end - from[pointerId]!) * step) / 50)
        fireEvent.pointerMove(stage, { pointerId, clientX, clientY: 150 })
      })
  }
  const lift = (pointerId: number) => fireEvent.pointerUp(stage, { pointerId })
  const lies = () => stage.textContent.split(' ').map(Number)
  return { put, slide, lift, lies }
}

test('two fingers apart make the picture as much larger around the place between them, and together smaller', () => {
  const { put, slide, lies } = drawPhoto()
  put()
  slide(100, 300)
  const [scale, x, y] = lies()
  expect(scale).toBeCloseTo(2, 1)
  expect([Math.abs(x!) < 2, y]).toEqual([true, 0])
  slide(150, 250)
  expect(lies()[0]).toBeCloseTo(1, 1)
})

test('both fingers together move what is larger than its stage, no further than its edge', () => {
  const { put, slide, lift, lies } = drawPhoto()
  put()
  slide(100, 300)
  const [, before] = lies()
  slide(140, 340)
  expect(lies()[1]! - before!).toBeCloseTo(40, -1)
  lift(1)
  slide(900)
  expect(lies()).toEqual([2, 200, 0])
})

test('a finger that was lifted no longer counts', () => {
  const { put, slide, lift, lies } = drawPhoto()
  put()
  lift(1)
  slide(50)
  expect(lies()).toEqual([1, 0, 0])
})

test('no finger counts while somebody draws', () => {
  const { put, slide, lies } = drawPhoto(true)
  put()
  slide(100, 300)
  expect(lies()).toEqual([1, 0, 0])
})
