import { describe, expect, test } from 'vitest'
import { isWholeStroke, lastOf, nextNumber, STROKE_POINTS, thinned, type DrawnStroke, type Point } from './drawing'

const at = (across: number, down: number): Point => [across, down]

describe('a stroke', () => {
  test('has the points of its tool', () => {
    const arrow = { tool: 'arrow', colour: 'amber' } as const
    expect(isWholeStroke({ ...arrow, points: [at(0, 0), at(1, 1)] })).toBe(true)
    expect(isWholeStroke({ ...arrow, points: [at(0, 0)] })).toBe(false)
    expect(isWholeStroke({ ...arrow, tool: 'marker', points: [at(0, 0), at(1, 1)] })).toBe(false)
  })

  test('has words if it is a text, and only then', () => {
    const text = { tool: 'text', colour: 'red', points: [at(0.5, 0.5)] } as const
    expect(isWholeStroke({ ...text, text: 'here' })).toBe(true)
    expect(isWholeStroke(text)).toBe(false)
    expect(isWholeStroke({ ...text, tool: 'marker', text: 'here' })).toBe(false)
  })

  test('drawn by a shaking hand keeps its ends, its shape, and no more points than are stored', () => {
    const line = Array.from({ length: 1_001 }, (_, n) => at(n / 1_000, 0.123456))
    const kept = thinned(line)
    expect(kept).toHaveLength(STROKE_POINTS.pen[1])
    expect([kept[0], kept.at(-1)]).toEqual([at(0, 0.1235), at(1, 0.1235)])
    expect(kept[100]?.[0]).toBeCloseTo(0.5, 1)
  })

  test('ends at the edge of the photo, also where the finger went on', () => {
    expect(thinned([at(-0.2, 0.5), at(1.7, 2)])).toEqual([at(0, 0.5), at(1, 1)])
  })
})

describe('a layer', () => {
  const stroke = (seq: number, by: string, number?: number): DrawnStroke => ({
    ...{ tool: 'arrow', colour: 'amber', points: [at(0, 0), at(1, 1)], seq, by, at: '', number },
  })

  test('numbers go on behind the highest, so that “the second one” stays the second one', () => {
    expect(nextNumber([])).toBe(1)
    expect(nextNumber([stroke(4, 'a', 1), stroke(5, 'b', 2)])).toBe(3)
    expect(nextNumber([stroke(5, 'b', 2), stroke(6, 'b')])).toBe(3)
  })

  test('taking back takes one’s own newest', () => {
    const layer = [stroke(4, 'a'), stroke(5, 'a'), stroke(6, 'b')]
    expect(lastOf(layer, 'a')?.seq).toBe(5)
    expect(lastOf(layer, 'c')).toBeUndefined()
  })
})
