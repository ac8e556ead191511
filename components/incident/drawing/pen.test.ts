import { expect, test } from 'vitest'
import type { Point } from '../../../lib/drawing'
import { strokeOf } from './pen'

const amber = { colour: 'amber', text: '' } as const
const path: Point[] = [
  [0.1, 0.1],
  [0.4, 0.2],
  [0.6, 0.5],
]

test('an arrow goes from where the finger came down to where it was lifted', () => {
  expect(strokeOf({ ...amber, tool: 'arrow' }, path)?.points).toEqual([path[0], path[2]])
  expect(strokeOf({ ...amber, tool: 'pen' }, path)?.points).toEqual(path)
})

test('a slip of a glove is no line', () => {
  const slip: Point[] = [
    [0.5, 0.5],
    [0.505, 0.503],
  ]
  expect(strokeOf({ ...amber, tool: 'arrow' }, slip)).toBeUndefined()
  expect(strokeOf({ ...amber, tool: 'marker' }, slip)).toMatchObject({ points: [slip[1]] })
})

test('a text is placed where it was tapped, once there is one', () => {
  expect(strokeOf({ ...amber, tool: 'text' }, path)).toBeUndefined()
  expect(strokeOf({ ...amber, tool: 'text', text: ' valve ' }, path)).toMatchObject({
    text: 'valve',
    points: [path[2]],
  })
})
