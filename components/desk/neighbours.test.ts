import { describe, expect, it } from 'vitest'
import { neighbour, nextAround } from './neighbours'

const ids = ['a', 'b', 'c', 'd']

describe('moving through a list', () => {
  it('goes to the row beside, and stops at the ends', () => {
    expect(neighbour(ids, 'b', 1)).toBe('c')
    expect(neighbour(ids, 'b', -1)).toBe('a')
    expect(neighbour(ids, 'd', 1)).toBeUndefined()
    expect(neighbour(ids, 'a', -1)).toBeUndefined()
  })

  it('starts at an end from outside', () => {
    expect(neighbour(ids, undefined, 1)).toBe('a')
    expect(neighbour(ids, 'gone', -1)).toBe('d')
    expect(neighbour([], undefined, 1)).toBeUndefined()
  })

  it('looks round for the next unread room, but not at the one it started from', () => {
    const unread = (id: string) => id === 'a' || id === 'c'
    expect(nextAround(ids, 'c', 1, unread)).toBe('a')
    expect(nextAround(ids, 'a', -1, unread)).toBe('c')
    expect(nextAround(ids, 'a', 1, (id) => id === 'a')).toBeUndefined()
    expect(nextAround(ids, undefined, 1)).toBe('a')
  })
})
