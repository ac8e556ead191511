import { expect, test } from 'vitest'
import { surfaceFor, surfacesOf } from './surface'

test('each role opens its own surface, and work comes before administration', () => {
  expect(surfacesOf(['technician'])).toEqual(['field'])
  expect(surfacesOf(['admin'])).toEqual(['admin'])
  expect(surfacesOf(['admin', 'expert'])).toEqual(['desk', 'admin'])
  expect(surfacesOf(['technician', 'expert', 'admin'])).toEqual(['desk', 'field', 'admin'])
})

test('a device opens its last surface again, unless the person lost it', () => {
  expect(surfaceFor(['technician', 'expert'], 'field')).toBe('field')
  expect(surfaceFor(['technician', 'expert'], undefined)).toBe('desk')
  expect(surfaceFor(['technician'], 'desk')).toBe('field')
  expect(surfaceFor(['admin'], 'anything')).toBe('admin')
})
