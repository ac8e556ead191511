import { expect, it } from 'vitest'
import { zoneFrom } from './zone'

it('believes a time zone only when it is one', () => {
  expect(zoneFrom('Europe%2FParis')).toBe('Europe/Paris')
  expect(zoneFrom(undefined)).toBe('UTC')
  expect(zoneFrom('Mars/Base')).toBe('UTC')
  expect(zoneFrom('%E0%A4%A')).toBe('UTC')
})
