import { describe, expect, it } from 'vitest'
import { median, percentile } from './statistics'

describe('statistics', () => {
  it('finds the middle of an odd number of values, and between the two middle ones of an even number', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([10, 1, 2, 4])).toBe(3)
    expect(median([7])).toBe(7)
  })

  it('finds the value that a share of all does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([0.01, 0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 95, 99, 100])
    expect(percentile([3], 0.5)).toBe(3)
  })

  it('has nothing to say of nothing', () => {
    expect(() => median([])).toThrow('nothing was measured')
    expect(() => percentile([], 0.5)).toThrow('nothing was measured')
  })
})
