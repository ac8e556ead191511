import { expect, test } from 'vitest'
import { gravityOf, situationWords, type Situation } from './situation'

const GRAVER: readonly (Situation | null)[][] = [
  [{ people: 'hurt' }, { people: 'hurt', machine: 'stands' }, { people: 'hurt', machine: 'runs' }],
  [{ machine: 'stands' }, { machine: 'stands', people: 'safe' }],
  [{ machine: 'runs' }, { people: 'safe' }, { machine: 'runs', people: 'safe' }, null],
]

test('somebody hurt is graver than a machine that stands, and that than all else', () => {
  expect(GRAVER.map((alike) => [...new Set(alike.map(gravityOf))])).toEqual([[2], [1], [0]])
})

test('what was said is told the gravest first, and what was not said is not told', () => {
  expect(situationWords({ machine: 'stands', people: 'hurt' })).toEqual(['hurt', 'stands'])
  expect(situationWords({ people: 'safe', machine: 'stands' })).toEqual(['stands', 'safe'])
  expect(situationWords({ machine: 'runs' })).toEqual(['runs'])
  expect(situationWords(null)).toEqual([])
})
