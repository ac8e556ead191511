import { expect, test } from 'vitest'
import { matching } from './matching'

const room = ['4826', 'Boiler 1 flame failure on start', 'Chloé Lambert']

test('a number, the beginnings of words, or a person find a room', () => {
  for (const typed of ['4826', 'boil fl', 'start', '@chloe', 'LAMBERT', '']) expect(matching(typed, room)).toBe(1)
})

test('the middle of a word finds it too, but counts less', () => {
  expect(matching('ailure', room)).toBe(0.5)
  expect(matching('boiler ailure', room)).toBe(0.5)
})

test('one word that fits nowhere finds nothing', () => {
  expect(matching('boiler pump', room)).toBe(0)
  expect(matching('bliuer', room)).toBe(0)
})
