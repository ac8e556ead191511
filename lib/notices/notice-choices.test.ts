import { expect, it } from 'vitest'
import { quietUntil, type QuietHours } from './notice-choices'

const night: QuietHours = { from: '22:00', to: '06:30', zone: 'Europe/Berlin' }
const at = (time: string) => Date.parse(`2026-11-22T${time}Z`)

it('quiet hours are those of the person’s own clock, over midnight too', () => {
  expect(quietUntil(night, at('20:59:00'))).toBeUndefined()
  expect(quietUntil(night, at('21:00:00'))).toBe(at('05:30:00') + 86_400_000)
  expect(quietUntil(night, at('02:10:25'))).toBe(at('05:30:00'))
  expect(quietUntil(night, at('05:29:59'))).toBe(at('05:30:00'))
  expect(quietUntil(night, at('05:30:00'))).toBeUndefined()
})

it('quiet over noon, no quiet at all, and hours that are none', () => {
  const noon: QuietHours = { from: '12:00', to: '13:00', zone: 'UTC' }
  expect(quietUntil(noon, at('12:30:00'))).toBe(at('13:00:00'))
  expect(quietUntil(noon, at('13:00:00'))).toBeUndefined()
  expect(quietUntil(null, at('12:30:00'))).toBeUndefined()
  expect(quietUntil({ ...noon, to: '12:00' }, at('12:00:00'))).toBeUndefined()
})
