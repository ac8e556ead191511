import { expect, it } from 'vitest'
import { safeNext } from './safe-next'

it('goes on to a page of this site after signing in', () => {
  expect(safeNext('/incidents/4821?panel=details#m-1')).toBe('/incidents/4821?panel=details#m-1')
})

it.each([
  undefined,
  '',
  '//evil.example',
  '/\\evil.example',
  '/./\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/sign-in',
  '/\t/evil.example',
])('goes home instead of to %j', (next) => {
  expect(safeNext(next)).toBe('/')
})
