import { expect, test } from 'vitest'
import { incidentFilterFrom, incidentsPath } from './admin-incidents'

const AREA = '01a2004c-6f02-704f-b42f-c67d453faf25'

test('an address without a filter means everything that is not closed, from the first page', () => {
  expect(incidentFilterFrom({})).toEqual({ q: '', state: 'unfinished', page: 1 })
})

test('what is not a value of the filter counts as not given, and the rest still holds', () => {
  const query = { q: ' pump ', state: 'lost', area: 'Hydraulics', page: '0', owner: AREA, person: 'x' }
  expect(incidentFilterFrom(query)).toEqual({ q: 'pump', state: 'unfinished', page: 1, owner: AREA })
})

test('a filter and the address that asks for it say the same', () => {
  const filter = incidentFilterFrom({ q: '4821', state: 'closed', area: AREA, page: '3' })
  const { searchParams } = new URL(incidentsPath(filter), 'http://fieldline.test')
  expect(incidentFilterFrom(Object.fromEntries(searchParams))).toEqual(filter)
})
