import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTeller, type Said } from './news'

let told: Said[]
let teller: ReturnType<typeof createTeller>
const from = (by: string, text: string) => teller.add({ by, text })

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  teller = createTeller((said) => told.push(...said))
})
afterEach(() => vi.useRealTimers())

test('a message is told at once, word for word', () => {
  from('aya', 'Close V-12 first')
  expect(told).toEqual([{ by: 'aya', text: 'Close V-12 first' }])
})

test('a second one soon after waits a moment and is told too', () => {
  from('aya', 'Close V-12 first')
  from('aya', 'Then open the lid')
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(3_000)
  expect(told).toHaveLength(2)
})

test('three and more within three seconds are summed up for each author', () => {
  from('aya', 'a')
  from('aya', 'b')
  from('aya', 'c')
  from('tom', 'd')
  vi.advanceTimersByTime(3_000)
  expect(told.slice(1)).toEqual([
    { by: 'aya', count: 2 },
    { by: 'tom', count: 1 },
  ])
})

test('after a pause the next is told word for word again', () => {
  for (const text of ['a', 'b', 'c']) from('aya', text)
  vi.advanceTimersByTime(10_000)
  from('aya', 'd')
  expect(told.at(-1)).toEqual({ by: 'aya', text: 'd' })
})

test('nothing is told after the room was left', () => {
  from('aya', 'a')
  from('aya', 'b')
  teller.stop()
  vi.advanceTimersByTime(10_000)
  expect(told).toHaveLength(1)
})
