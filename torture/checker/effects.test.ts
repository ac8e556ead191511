import { expect, it } from 'vitest'
import type { Effects } from '../history/effects'
import { causedAgain, untold } from './effects'

const told = { personId: 'ed', incidentId: 'press', seq: 3 }
const once: Effects = { told: [told], counted: [{ incidentId: 'press', says: 2, has: 2 }], audited: 1, attached: 1 }

it('what is there once is well', () => {
  expect(causedAgain(once, once)).toEqual([])
  expect(untold(once, [told])).toEqual([])
})

it.each([
  ['ed was told again of press 3', { told: [told, { ...told, seq: 4 }, told] }],
  ['press counts 3 messages and has 2', { counted: [{ incidentId: 'press', says: 3, has: 2 }] }],
  ['something was audited again', { audited: 2 }],
  ['something was attached again', { attached: 2 }],
])('finds that %s', (words, wrong) => {
  expect(causedAgain(once, { ...once, ...wrong })).toEqual([words])
})

it('finds whom nobody told', () => {
  const other = { ...told, personId: 'tina' }
  expect(untold(once, [told, other])).toEqual([other])
})
