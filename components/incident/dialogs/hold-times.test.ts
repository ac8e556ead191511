import { expect, it } from 'vitest'
import { holdTimes } from './hold-times'

// Without a zone: whatever zone this device is in.
const at = (local: string) => new Date(local).getTime()

it.each([
  ['2026-11-18T16:05', { hour: '2026-11-18T17:05', tomorrow: '2026-11-19T08:00', monday: '2026-11-23T08:00' }],
  ['2026-11-23T07:00', { hour: '2026-11-23T08:00', tomorrow: '2026-11-24T08:00', monday: '2026-11-30T08:00' }],
  ['2026-12-31T23:30', { hour: '2027-01-01T00:30', tomorrow: '2027-01-01T08:00', monday: '2027-01-04T08:00' }],
])('on %s that is an hour later, tomorrow morning and the next Monday’s', (now, times) => {
  expect(holdTimes(at(now))).toEqual(times)
})

it('on a Sunday tomorrow is Monday, and said once', () => {
  expect(holdTimes(at('2026-11-22T10:00'))).toEqual({ hour: '2026-11-22T11:00', tomorrow: '2026-11-23T08:00' })
})
