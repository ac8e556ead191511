import { describe, expect, it } from 'vitest'
import { readRow } from './user-row'

const areas = new Map([
  ['hydraulics', 'a1'],
  ['steam', 'a2'],
])
const row = { name: 'Nina Ost', email: ' Nina@Example.org ', roles: 'Expert; technician', areas: 'Hydraulics|Steam' }

describe('a row of an import', () => {
  it('is read as a person types it', () => {
    expect(readRow(row, areas)).toEqual({
      name: 'Nina Ost',
      email: 'nina@example.org',
      title: '',
      roles: ['expert', 'technician'],
      locale: null,
      areaIds: ['a1', 'a2'],
    })
  })

  it.each([
    [{ email: 'nina' }, 'email is wrong'],
    [{ roles: 'boss' }, 'roles is wrong'],
    [{ roles: '' }, 'roles is empty'],
    [{ areas: 'Moon' }, 'there is no area "Moon"'],
    [{ areas: '' }, 'areas is empty'],
    [{ locale: 'tlh' }, 'locale is wrong'],
    [{ shoe: '43' }, 'there is no column "shoe"'],
  ])('says what is wrong with %j', (change, problem) => {
    expect(readRow({ ...row, ...change }, areas)).toEqual({ problem: expect.stringContaining(problem) as unknown })
  })
})
