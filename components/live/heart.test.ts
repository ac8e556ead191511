// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createHeart } from './heart'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that answers after this many ms, or never. */
function line() {
  const far = { ms: 50, connected: true, sending: false }
  const told: string[] = []
  const ask = () =>
    new Promise<void>((done, fail) => setTimeout(far.ms < 10_000 ? done : () => fail(new Error('late')), far.ms))
  const heart = createHeart({
    connected: () => far.connected,
    sending: () => far.sending,
    ask,
    silent: () => told.push('silent'),
    alive: (weak) => told.push(weak ? 'weak' : 'alive'),
    dead: () => told.push('dead'),
  })
  return { far, told, heart }
}

it('says within five seconds that the server is silent, and later that the connection is dead', async () => {
  const { far, told, heart } = line()
  heart.watch()
  await vi.advanceTimersByTimeAsync(60)
  expect(told).toEqual(['alive'])
  far.ms = 10_000
  await vi.advanceTimersByTimeAsync(5_000)
  expect(told).toEqual(['alive', 'silent'])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told.slice(0, 3)).toEqual(['alive', 'silent', 'dead'])
})

it('while a picture goes, which its questions stand behind, it is more patient, and notices a dead line all the same', async () => {
  const { far, told, heart } = line()
  Object.assign(far, { ms: 6_500, sending: true })
  heart.watch()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(new Set(told)).toEqual(new Set(['weak']))
  far.ms = 10_000
  await vi.advanceTimersByTimeAsync(15_000)
  expect(told).toContain('silent')
})

it('calls a line weak whose answers take longer than a second, and forgets it when they do not', async () => {
  const { far, told, heart } = line()
  far.ms = 2_400
  heart.watch()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told).toEqual(['weak', 'weak'])
  far.ms = 50
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told.at(-1)).toBe('alive')
})

it('rests while nobody watches or nothing is connected, and goes on with the next connection', async () => {
  const { far, told, heart } = line()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told).toEqual([])
  far.connected = false
  const stop = heart.watch()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told).toEqual([])
  far.connected = true
  heart.beat()
  await vi.advanceTimersByTimeAsync(100)
  expect(told).toEqual(['alive'])
  stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told).toEqual(['alive'])
})
