import { expect, it } from 'vitest'
import { mostSnapshots, mostWithin, undisturbed } from './coming-back'

it('leaves out what met an outage', () => {
  const outages = [{ from: 1_000, to: 2_000 }]
  const heals = [
    ...[
      { from: 900, to: 990 },
      { from: 990, to: 1_010 },
      { from: 900, to: 2_100 },
    ],
    ...[
      { from: 1_990, to: 2_040 },
      { from: 2_001, to: 2_301 },
    ],
  ]
  expect(undisturbed(heals, outages)).toEqual([90, 300])
})

it('counts the busiest minute, wherever it begins', () => {
  expect(mostWithin([], 60_000)).toBe(0)
  expect(mostWithin([0, 50_000, 61_000, 70_000, 109_000, 200_000], 60_000)).toBe(4)
  expect(mostWithin([60_000, 0], 60_000)).toBe(1)
})

it('counts what one later connection was given whole more than once', () => {
  const of = (connection: number, what: string) => ({ device: 'ed', connection, of: what })
  expect(mostSnapshots([of(1, 'lists'), of(1, 'lists'), of(2, 'lists'), of(2, 'press'), of(3, 'lists')])).toBe(1)
  expect(mostSnapshots([of(2, 'lists'), of(2, 'press'), of(2, 'press')])).toBe(2)
  expect(mostSnapshots([])).toBe(0)
})
