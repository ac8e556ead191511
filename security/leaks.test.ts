import { describe, expect, it } from 'vitest'
import { refuse } from '../lib/refusals'
import { hostileJson, hostileValue, spoilt } from './hostile'
import { leakIn } from './leaks'
import { createRandom } from './random'

describe('T14 the look at replies', () => {
  it.each([
    [String(new TypeError('x is not a function')), 'an error of the language'],
    [String(new Error('no').stack), 'a stack trace'],
    ['{"m":"SELECT id FROM person WHERE"}', 'SQL'],
    ['{"m":"relation \\"person\\" does not exist"}', 'a message of the database'],
    ['{"m":"/tmp/x/server"}', 'a path'],
    ['$argon2id$v=19', 'a password hash'],
    ['postgresql://a:b@c/d', 'a secret'],
  ])('finds what must not be in one: %s', (reply, what) => {
    expect(leakIn(reply)).toBe(what)
  })

  it('finds nothing in a refusal', () => {
    expect(leakIn(JSON.stringify(refuse('unavailable', undefined, { correlation: 'r-1' })))).toBeUndefined()
  })
})

describe('T14 the hostile inputs', () => {
  it('are the same for the same seed, and of every kind', () => {
    const made = (seed: number) => {
      const random = createRandom(seed)
      return Array.from({ length: 300 }, () =>
        JSON.stringify([hostileValue(random), spoilt(random, { a: 1, b: { c: 'x' } }), hostileJson(random).length]),
      )
    }
    expect(made(7)).toEqual(made(7))
    expect(new Set(made(7)).size).toBeGreaterThan(280)
  })
})
