import { expect, test } from 'vitest'
import { nextPhase, type BackPhase } from './back-phase'

function after(...steps: [away: boolean, waiting: number][]): BackPhase {
  return steps.reduce<BackPhase>((phase, [away, waiting]) => nextPhase(phase, away, waiting), 'idle')
}

test('what waited is sent on coming back, and then said to be sent', () => {
  expect(after([true, 0], [true, 3], [false, 3])).toBe('sending')
  expect(after([true, 3], [false, 3], [false, 1], [false, 0])).toBe('sent')
})

test('coming back with everything answered in one go still says so', () => {
  expect(after([true, 2], [false, 0])).toBe('sent')
})

test('nothing is said of messages sent while connected, nor after an absence in which nothing was written', () => {
  expect(after([false, 1], [false, 0])).toBe('idle')
  expect(after([true, 0], [false, 0])).toBe('idle')
})
