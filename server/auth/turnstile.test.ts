import { setImmediate as settled } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createTurnstile, Crowded } from './turnstile'

function job() {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  return { work: () => promise, done: () => resolve('done'), fail: () => reject(new Error('failed')) }
}

describe('a turnstile', () => {
  it('lets so many run at once and the others wait in order', async () => {
    const turnstile = createTurnstile(2, 10)
    const started: number[] = []
    const jobs = [0, 1, 2, 3].map(() => job())
    const results = jobs.map(({ work }, at) => turnstile.run(() => (started.push(at), work())))
    await settled()
    expect(started).toEqual([0, 1])
    jobs[1]?.done()
    await settled()
    expect(started).toEqual([0, 1, 2])
    for (const { done } of jobs) done()
    expect(await Promise.all(results)).toEqual(Array(4).fill('done'))
    expect(started).toEqual([0, 1, 2, 3])
  })

  it('turns away whoever finds the queue full', async () => {
    const turnstile = createTurnstile(1, 1)
    const first = job()
    const running = [turnstile.run(first.work), turnstile.run(() => Promise.resolve('second'))]
    await expect(turnstile.run(() => Promise.resolve('third'))).rejects.toBeInstanceOf(Crowded)
    first.done()
    expect(await Promise.all(running)).toEqual(['done', 'second'])
  })

  it('goes on after a failure', async () => {
    const turnstile = createTurnstile(1, 1)
    const first = job()
    const failing = turnstile.run(first.work)
    const next = turnstile.run(() => Promise.resolve('next'))
    first.fail()
    await expect(failing).rejects.toThrow('failed')
    expect(await next).toBe('next')
  })
})
