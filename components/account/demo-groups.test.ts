import { expect, it } from 'vitest'
import { demoGroups } from './demo-groups'
import type { DemoPerson } from '../../lib/admin-api'

const person = (name: string, ...roles: DemoPerson['roles']): DemoPerson => ({
  ...{ id: name, name, roles, title: '', active: true, availability: 'available' },
  ...{ areas: [], mine: 0, waiting: 0, waitingTitle: null },
})

it('offers every made-up person once, where they work', () => {
  const people = [person('Ines', 'admin'), person('Tom', 'technician', 'expert'), person('Marek', 'technician')]
  expect(demoGroups(people).map(({ group, members }) => [group, ...members.map(({ name }) => name)])).toEqual([
    ['field', 'Marek'],
    ['desk', 'Tom'],
    ['keeper', 'Ines'],
  ])
})

it('shows no group that nobody is in', () => {
  expect(demoGroups([person('Aya', 'expert')]).map(({ group }) => group)).toEqual(['desk'])
})
