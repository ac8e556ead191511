import { expect, it } from 'vitest'
import { sleepOf } from './sleep'

const night = { slept: 1_000, woke: 31_000 }
const gone = { at: 22_000, online: false }
const back = { at: 32_500, online: true }

it('says how long somebody who sleeps is shown as there, and how soon again after waking', () => {
  expect(sleepOf([gone, back], night)).toEqual({ gone: 21_000, back: 1_500, odd: 0 })
  expect(sleepOf([{ at: 500, online: true }, gone, back], night)).toEqual({ gone: 21_000, back: 1_500, odd: 0 })
})

it('what never came is endless', () => {
  expect(sleepOf([], night)).toEqual({ gone: Infinity, back: Infinity, odd: 0 })
  expect(sleepOf([gone], night)).toMatchObject({ gone: 21_000, back: Infinity })
  expect(sleepOf([{ ...gone, at: 31_500 }], night)).toMatchObject({ gone: Infinity, odd: 1 })
})

it('counts everything else that was shown: a second going, or a coming before waking', () => {
  expect(sleepOf([gone, back, { at: 33_000, online: false }, { at: 34_000, online: true }], night).odd).toBe(2)
  expect(sleepOf([gone, { at: 25_000, online: true }, back], night).odd).toBe(1)
})
