import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRinging } from './ringing'

const HALF_MINUTE = 30_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('DE-03 rings every 30 s until somebody acts, and at once no more', () => {
  const play = vi.fn()
  const ringing = createRinging(play)
  let waits = true
  ringing.begin('a', 'queue', () => waits)
  ringing.begin('a', 'queue', () => waits)
  vi.advanceTimersByTime(2 * HALF_MINUTE)
  expect(play).toHaveBeenCalledTimes(2)
  waits = false
  ringing.check()
  vi.advanceTimersByTime(5 * HALF_MINUTE)
  expect(play).toHaveBeenCalledTimes(2)
})

it('gives up after ten times', () => {
  const play = vi.fn()
  createRinging(play).begin('a', 'assigned', () => true)
  vi.advanceTimersByTime(30 * HALF_MINUTE)
  expect(play).toHaveBeenCalledTimes(10)
})
