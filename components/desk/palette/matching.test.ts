import { expect, test } from 'vitest'
import { matching } from './matching'

const words = ['4826', 'Boiler 1 flame failure on start', 'Chloé Lambert']
const room = (typed: string) => matching(typed, 'room', words)

test('a number, the beginnings of words, or a person find a room', () => {
  for (const typed of ['4826', 'boil fl', 'start', '@chloe', 'LAMBERT', '']) expect(room(typed)).toBe(1)
})

test('the middle of a word finds it too, but counts less', () => {
  expect(room('ailure')).toBe(0.5)
  expect(room('boiler ailure')).toBe(0.5)
})

test('one word that fits nowhere finds nothing', () => {
  expect(room('boiler pump')).toBe(0)
  expect(room('bliuer')).toBe(0)
})

test('a sign before the words asks for rooms, or for deeds', () => {
  expect(matching('>night', 'room', ['Air below 6 bar at night'])).toBe(0)
  expect(matching('>night', 'deed', ['Appearance', 'Night'])).toBe(1)
  expect(matching('@chloe', 'deed', ['Chloé'])).toBe(0)
})
