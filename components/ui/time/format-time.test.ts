import { describe, expect, it } from 'vitest'
import { dateText, daysAgo, fullTimeText, momentText, timeText } from './format-time'

const paris = { locale: 'en', timeZone: 'Europe/Paris' }
const now = new Date('2026-11-21T10:00:00Z')
const text = (at: string, place = paris) => timeText(new Date(at), now, place)

describe('a short time', () => {
  it('is the clock today, the day of the week within a week, and the date before', () => {
    expect(text('2026-11-21T08:42:00Z')).toBe('09:42')
    expect(text('2026-11-17T08:42:00Z')).toBe('Tue')
    expect(text('2026-11-03T08:42:00Z')).toBe('3 Nov')
    expect(text('2024-11-03T08:42:00Z')).toBe('3 Nov 2024')
  })

  it('follows the calendar of the reader, not the hours that passed', () => {
    expect(daysAgo(new Date('2026-11-20T22:59:00Z'), now, paris)).toBe(1)
    expect(daysAgo(new Date('2026-11-20T23:01:00Z'), now, paris)).toBe(0)
  })

  it('is written the way the language writes it', () => {
    expect(text('2026-11-17T08:42:00Z', { ...paris, locale: 'fr' })).toBe('mar')
    expect(text('2026-11-03T08:42:00Z', { ...paris, locale: 'de' })).toBe('3. Nov.')
    expect(text('2026-11-21T08:42:00Z', { ...paris, locale: 'de' })).toBe('09:42')
  })
})

it('says when to be there, whichever side of now', () => {
  const moment = (at: string) => momentText(new Date(at), now, paris)
  expect(moment('2026-11-21T12:00:00Z')).toBe('13:00')
  expect(moment('2026-11-26T12:00:00Z')).toBe('Thu, 13:00')
  expect(moment('2026-11-20T12:00:00Z')).toBe('Fri, 13:00')
  expect(moment('2026-12-24T12:00:00Z')).toBe('24 Dec, 13:00')
})

it('has the full date and second behind it', () => {
  expect(fullTimeText(new Date('2026-11-21T08:42:07Z'), paris)).toContain('09:42:07')
  expect(dateText(now, paris)).toBe('21 Nov 2026')
})
