import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createInOrder } from './in-order'

let passed: string[]
let rooms: ReturnType<typeof createInOrder>
beforeEach(() => {
  vi.useFakeTimers()
  passed = []
  rooms = createInOrder(200)
})
afterEach(() => vi.useRealTimers())

const take = (id: string, first: number, last = first) =>
  rooms.take({ id, first, last, pass: () => void passed.push(`${id}${first}`) })

it('P-18 what overtook waits for what is before it, in its own room alone', () => {
  take('a', 3)
  take('a', 6)
  take('a', 5)
  take('b', 1)
  expect(passed).toEqual(['a3', 'b1'])
  take('a', 4)
  expect(passed).toEqual(['a3', 'b1', 'a4', 'a5', 'a6'])
})

it('several entries of one commit are one step', () => {
  take('a', 1, 3)
  take('a', 6)
  take('a', 4, 5)
  expect(passed).toEqual(['a1', 'a4', 'a6'])
})

it('what is lost holds the rest up for a moment, and comes late if it comes', () => {
  take('a', 1)
  take('a', 3)
  take('a', 5)
  vi.advanceTimersByTime(199)
  expect(passed).toEqual(['a1'])
  vi.advanceTimersByTime(1)
  expect(passed).toEqual(['a1', 'a3'])
  vi.advanceTimersByTime(200)
  take('a', 2)
  take('a', 6)
  expect(passed).toEqual(['a1', 'a3', 'a5', 'a2', 'a6'])
})

it('what is lost holds the rest up no longer where more and more comes', () => {
  take('a', 1)
  for (let seq = 3; seq < 7; seq += 1) {
    take('a', seq)
    vi.advanceTimersByTime(50)
  }
  expect(passed.slice(0, 5)).toEqual(['a1', 'a3', 'a4', 'a5', 'a6'])
})

it.each([0, 120])('what came while the process stood still, %i ms later, is not taken for lost', async (ms) => {
  vi.useRealTimers()
  const { port1: there, port2: here } = new MessageChannel()
  const came = new Promise<void>((done) => {
    here.onmessage = () => {
      take('a', 2)
      done()
    }
  })
  take('a', 1)
  take('a', 3)
  await new Promise((done) => setTimeout(done, ms))
  there.postMessage('2')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  await came
  here.close()
  expect(passed).toEqual(['a1', 'a2', 'a3'])
})

it('a process that always stands still gives what is lost up as well', async () => {
  vi.useRealTimers()
  take('a', 1)
  take('a', 3)
  const still = new Int32Array(new SharedArrayBuffer(4))
  const busy = setInterval(() => Atomics.wait(still, 0, 0, 60), 1)
  await expect.poll(() => passed).toEqual(['a1', 'a3'])
  clearInterval(busy)
})

it('waits for nothing once something was missed', () => {
  take('a', 1)
  take('a', 3)
  rooms.forget()
  take('a', 7)
  expect(passed).toEqual(['a1', 'a3', 'a7'])
})

it('keeps the youngest rooms only', () => {
  for (let room = 0; room <= 10_000; room += 1) take(`${room}-`, 1)
  take('0-', 5)
  take('10000-', 5)
  expect(passed.slice(-1)).toEqual(['0-5'])
})
