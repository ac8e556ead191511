import { describe, expect, it } from 'vitest'
import { securityTxt } from './security-txt'

const SECURITY_CONTACT = 'mailto:security@example.org'
const NOW = new Date('2026-11-22T13:14:15Z')

describe('/.well-known/security.txt', () => {
  it('names the contact, until when that is good, the languages and the public address', () => {
    expect(securityTxt({ SECURITY_CONTACT, PUBLIC_URL: 'https://help.example.org' }, NOW)).toBe(
      [
        'Contact: mailto:security@example.org',
        'Expires: 2027-02-20T00:00:00.000Z',
        'Preferred-Languages: en, fr, de',
        'Canonical: https://help.example.org/.well-known/security.txt',
        '',
      ].join('\n'),
    )
  })

  it('has no canonical address while nobody outside can reach it', () => {
    expect(securityTxt({ SECURITY_CONTACT, PUBLIC_URL: 'http://127.0.0.1:3000' }, NOW)).not.toContain('Canonical')
  })

  it('does not exist without a contact', () => {
    expect(securityTxt({ SECURITY_CONTACT: undefined, PUBLIC_URL: 'https://help.example.org' }, NOW)).toBeUndefined()
  })
})
