import { describe, expect, it } from 'vitest'
import { localeFrom } from './locale'

describe('the language of a page', () => {
  it('is what the person chose', () => {
    expect(localeFrom('fr', 'de')).toBe('fr')
  })

  it('is else the first language of the browser that we speak', () => {
    expect(localeFrom(undefined, 'pl, de-CH;q=0.9, en;q=0.8')).toBe('de')
    expect(localeFrom(undefined, 'en;q=0.4, fr-CA;q=0.7')).toBe('fr')
  })

  it('is English when nothing fits or the cookie is nonsense', () => {
    expect(localeFrom('xx', null)).toBe('en')
    expect(localeFrom(undefined, 'ja, de;q=0')).toBe('en')
  })
})
