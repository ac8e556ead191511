import { expect, test } from 'vitest'
import { fieldView, incidentAddress } from './field-view'

const id = '01938a1c-7a51-7c3e-9d55-0242ac120002'

test('every technician address leads to its screen', () => {
  expect(fieldView('/home')).toEqual({ at: 'home' })
  expect(fieldView('/new')).toEqual({ at: 'new' })
  expect(fieldView('/outbox')).toEqual({ at: 'outbox' })
  expect(fieldView('/incidents/4821')).toEqual({ at: 'room', number: 4821 })
  expect(fieldView(`/incidents/draft-${id}`)).toEqual({ at: 'draft', incidentId: id })
})

test('an address that cannot name an incident leads nowhere', () => {
  for (const name of ['0', '-1', '12abc', '9999999999', 'draft-', 'draft-1234', '']) {
    expect(fieldView(`/incidents/${name}`)).toEqual({ at: 'nothing' })
  }
})

test('an incident is addressed by its number, and by its id until it has one', () => {
  expect(incidentAddress({ id, number: 4821 })).toBe('/incidents/4821')
  expect(incidentAddress({ id, number: 0 })).toBe(`/incidents/draft-${id}`)
})
