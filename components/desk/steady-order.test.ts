import { describe, expect, it } from 'vitest'
import { steadyOrder } from './steady-order'

describe('a list under the pointer or the keyboard', () => {
  it('follows the wanted order while nobody is in it', () => {
    expect(steadyOrder(['a', 'b'], ['c', 'b', 'a'], false)).toEqual({ shown: ['c', 'b', 'a'], fresh: 0, stale: false })
  })

  it('moves no row while somebody is in it, and says that the order is stale', () => {
    expect(steadyOrder(['a', 'b', 'c'], ['c', 'a', 'b'], true)).toEqual({
      shown: ['a', 'b', 'c'],
      fresh: 0,
      stale: true,
    })
  })

  it('keeps new rows back and counts them', () => {
    const order = steadyOrder(['a', 'b'], ['n', 'a', 'm', 'b'], true)
    expect(order).toEqual({ shown: ['a', 'b'], fresh: 2, stale: true })
  })

  it('lets a row that left go at once', () => {
    expect(steadyOrder(['a', 'b', 'c'], ['a', 'c'], true)).toEqual({ shown: ['a', 'c'], fresh: 0, stale: false })
  })

  it('never keeps back the room that the person just opened', () => {
    expect(steadyOrder(['b', 'c'], ['a', 'b', 'c'], true, 'a').shown).toEqual(['a', 'b', 'c'])
    expect(steadyOrder(['b', 'a'], ['a', 'x', 'b'], true, 'x').shown).toEqual(['x', 'b', 'a'])
    expect(steadyOrder(['a'], ['a', 'x'], true, 'x').shown).toEqual(['a', 'x'])
  })
})
