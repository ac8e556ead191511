import { describe, expect, it } from 'vitest'
import { createLimit } from './rate-limits'

describe('a limit', () => {
  it('allows so many in its window, and then says how long to wait', async () => {
    const limit = createLimit('two', 2, 60, null)
    expect([await limit.take('a'), await limit.take('a')]).toEqual([undefined, undefined])
    const wait = await limit.take('a')
    expect(wait).toBeGreaterThan(50)
    expect(wait).toBeLessThanOrEqual(60)
    expect(await limit.take('b')).toBeUndefined()
  })

  it('takes back what should not have counted, and forgets on demand', async () => {
    const limit = createLimit('one', 1, 60, null)
    await limit.take('a')
    await limit.giveBack('a')
    expect(await limit.take('a')).toBeUndefined()
    expect(await limit.take('a')).toBeDefined()
    await limit.forget('a')
    expect(await limit.take('a')).toBeUndefined()
  })
})
