import { expect, it } from 'vitest'
import { fewest } from './fewest'

const thousand = Array.from({ length: 1_000 }, (_, index) => index)
const has =
  (...wanted: number[]) =>
  (some: readonly number[]) =>
    wanted.every((each) => some.includes(each))

it.each([[[]], [[0]], [[999]], [[3, 4]], [[0, 500, 999]]])('leaves %j of a thousand', (wanted) => {
  expect(fewest(thousand, has(...wanted), 5_000)).toEqual(wanted)
})

it('asks few times where little matters', () => {
  let asked = 0
  const enough = (some: readonly number[]) => {
    asked += 1
    return has(17, 800)(some)
  }
  expect(fewest(thousand, enough, 5_000)).toEqual([17, 800])
  expect(asked).toBeLessThan(100)
})

it('ends when its time is over, with what is enough', () => {
  expect(fewest(thousand, has(17), 0)).toEqual(thousand)
})
