import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emailAddress, nameKey, personName } from './fields'
import { parsed } from './parsed'

describe('what comes in about a person', () => {
  it('is an e-mail address in one normal form (AN11)', () => {
    expect(emailAddress.parse('  Ａya＠Northwind.Example ')).toBe('aya@northwind.example')
    for (const text of [
      'aya',
      'aya@',
      '@x.example',
      'a b@x.example',
      'a@b@x.example',
      `${'a'.repeat(250)}@x.example`,
    ]) {
      expect(emailAddress.safeParse(text).success).toBe(false)
    }
  })

  it('is a name without unseen characters (IN3)', () => {
    expect(personName.parse('  Nina \u202e\u0000 \n Ost\u2066 ')).toBe('Nina Ost')
    expect(personName.parse('Zoe\u0308')).toBe('Zo\u00eb')
    for (const text of ['', ' \u0000 ', 'x'.repeat(81)]) expect(personName.safeParse(text).success).toBe(false)
  })

  it('has one key for names that differ in case or width only', () => {
    expect(nameKey('Ｈydraulics')).toBe(nameKey('HYDRAULICS'))
  })
})

describe('an input', () => {
  const schema = z.strictObject({ name: personName, roles: z.array(z.string()).optional() })

  it.each([
    '{"name":"Nina","isAdmin":true}',
    '{"name":"Nina","__proto__":{"roles":["admin"]}}',
    '{"name":"Nina","constructor":{}}',
    '{"name":{"contains":""}}',
    '{"name":["Nina"]}',
    '[]',
    'null',
    '1e400',
  ])('such as %s is refused', (json) => {
    expect(parsed(schema, JSON.parse(json))).toMatchObject({ ok: false, code: 'bad-input' })
  })

  it('is told by the names of its wrong fields, never by their content', () => {
    expect(parsed(schema, { name: '', roles: ['a', 7] })).toMatchObject({ details: { fields: ['name', 'roles.1'] } })
  })
})
