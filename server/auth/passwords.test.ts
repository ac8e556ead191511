import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { createBus } from '../incident/bus'
import { provideServices, type Services } from '../services'
import { hashPassword, isPassword, isWeaklyHashed } from './passwords'

provideServices({
  env: { SIGN_IN_HASHES_AT_ONCE: 2, SIGN_IN_QUEUE: 50 },
  bus: createBus(() => undefined),
} as unknown as Services)

describe('a stored password', () => {
  it('is an Argon2id hash of 19 MiB and two passes (AN3)', async () => {
    const stored = await hashPassword('correct horse battery')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword('correct horse battery', stored)).toBe(true)
    expect(await isPassword('Correct horse battery', stored)).toBe(false)
    expect(isWeaklyHashed(stored)).toBe(false)
  })

  it('is the same however a keyboard composes its letters', async () => {
    expect(await isPassword('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(true)
  })

  it('is made again when it was hashed cheaper', async () => {
    expect(isWeaklyHashed(await hash('x', { memoryCost: 8192, timeCost: 2, parallelism: 1 }))).toBe(true)
    expect(isWeaklyHashed('something else')).toBe(true)
  })

  it('is never right when there is none, at the same cost (AN5)', async () => {
    const stored = await hashPassword('correct horse battery')
    const cost = async (of: string | null) => {
      const from = process.cpuUsage()
      expect(await isPassword('wrong horse battery', of)).toBe(false)
      const { user, system } = process.cpuUsage(from)
      return user + system
    }
    // One after the other, and the least of each: what else a machine does only ever adds to it.
    const costs: [number, number] = [Infinity, Infinity]
    for (let round = 0; round < 9; round++) {
      costs[0] = Math.min(costs[0], await cost(stored))
      costs[1] = Math.min(costs[1], await cost(null))
    }
    expect(Math.max(...costs) / Math.min(...costs)).toBeLessThan(2)
  })
})
