import { expect, test } from 'vitest'
import { sendingSeconds } from './sending-seconds'

test('the time is that of one bar of signal, and never nothing', () => {
  expect(sendingSeconds({ bytes: 100, requests: 1 }, null)).toBe(1)
  expect(sendingSeconds({ bytes: 1_000, requests: 10 }, null)).toBeGreaterThanOrEqual(6)
  expect(sendingSeconds({ bytes: 62_500, requests: 1 }, null)).toBeGreaterThanOrEqual(10)
})

test('a link that was measured counts as it is', () => {
  expect(sendingSeconds({ bytes: 62_500, requests: 1 }, 625_000)).toBe(1)
})
