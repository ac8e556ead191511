import { expect, test } from 'vitest'
import { sendingEstimate } from './sending-estimate'

function message(text: string) {
  const command = { id: 'c', incidentId: 'i', name: 'message.post' as const, input: { text } }
  return { command, writtenAt: 0, state: 'waiting' as const }
}

test('what waits is weighed in bytes, as it travels', () => {
  const one = sendingEstimate([message('a')])
  expect(sendingEstimate([message('aé')]).bytes).toBe(one.bytes + 2)
  expect(sendingEstimate([message('a'), message('a')]).bytes).toBe(2 * one.bytes)
})

test('the time is that of one bar of signal, and never nothing', () => {
  expect(sendingEstimate([message('a')]).seconds).toBe(1)
  expect(sendingEstimate(Array.from({ length: 10 }, () => message('a'))).seconds).toBeGreaterThanOrEqual(6)
  expect(sendingEstimate([message('x'.repeat(62_500))]).seconds).toBeGreaterThanOrEqual(10)
})
