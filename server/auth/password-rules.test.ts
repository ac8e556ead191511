import { describe, expect, it } from 'vitest'
import { isCommonPassword } from './common-passwords'
import list from './common-passwords.json'
import { passwordProblem } from './password-rules'

const ABOUT = ['Claire Dubois', 'claire.dubois@northwind.example', 'Northwind Water']
const problem = (password: string) => {
  const refusal = passwordProblem(password, ABOUT)
  return refusal && [refusal.code, ...Object.values(refusal.params ?? {})].join(' ')
}

describe('a password', () => {
  it.each([
    'correct horse battery',
    'mauve lichen tractor',
    'Tr0ub4dor&3xyz',
    'ワニが青い自転車に乗って走る',
    'u7Gk2pQz9wLm',
    `${'long '.repeat(3)}${'xkqzj wvmpt '.repeat(9)}`.trim(),
  ])('such as "%s" is fine', (password) => {
    expect(problem(password)).toBeUndefined()
  })

  it('has 12 to 128 characters, an emoji counting as one (AN1)', () => {
    expect(problem('kQ7#vL2!xPz')).toBe('password-short 12')
    expect(problem('🚀🐢🧀🎻🪵🦊🧭🌋🍄🎈🪁')).toBe('password-short 12')
    expect(problem('🚀🐢🧀🎻🪵🦊🧭🌋🍄🎈🪁🧲')).toBeUndefined()
    expect(problem('kQ7#vL2!xPzM9&tB'.repeat(9))).toBe('password-long 128')
  })

  it.each(['qwerty123456', 'QWERTY123456', '123456789012', 'password1234', 'Password!2345', '1q2w3e4r5t6y'])(
    'that many people use, such as "%s", is refused (AN2)',
    (password) => {
      expect(problem(password)).toBe('weak-password common')
    },
  )

  it.each(['Northwind2026!', 'claire.dubois', 'Fieldline1234', 'n0rthw1ndwater', 'DuboisClaire12'])(
    'made of names, such as "%s", is refused (AN2)',
    (password) => {
      expect(problem(password)).toBe('weak-password personal')
    },
  )

  it.each(['abcabcabcabcabc', 'zzzzzzzzzzzzzzzz', '24680246802468024680'])(
    'that goes on by itself, such as "%s", is refused',
    (password) => {
      expect(problem(password)).toMatch(/^weak-password (repetitive|common)$/)
    },
  )
})

describe('the list of common passwords', () => {
  it('holds more than 10,000 that meet the length rule', () => {
    expect(Buffer.from(list.digests, 'base64').length / 5).toBe(30_000)
  })

  it('also knows a common one with a few signs around it', () => {
    expect(isCommonPassword('!!welcome2026')).toBe(true)
    expect(isCommonPassword('welcome to the jungle 2026')).toBe(false)
  })
})
