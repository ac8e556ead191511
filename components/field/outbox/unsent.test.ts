import { expect, it } from 'vitest'
import { byRoom, type Unsent } from './unsent'

const thing = (id: string, incidentId: string, writtenAt: number): Unsent => ({
  ...{ id, incidentId, writtenAt, text: id, bytes: 10, state: 'waiting' as const },
  retry: () => undefined,
  remove: () => () => undefined,
})

it('lists rooms by their oldest unsent thing, and each room in the order it was written', () => {
  const listed = byRoom([thing('photo', 'a', 30), thing('words', 'a', 10), thing('hello', 'b', 20)])
  expect(listed.map(({ incidentId, items }) => [incidentId, items.map(({ id }) => id)])).toEqual([
    ['a', ['words', 'photo']],
    ['b', ['hello']],
  ])
})
