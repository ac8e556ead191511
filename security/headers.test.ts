import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from '../server/http/security-headers'
import { cookieFaults, headerFaults } from './headers'

const ORIGIN = 'https://help.example.org'
const GOOD = {
  ...securityHeaders(ORIGIN),
  'content-security-policy': contentSecurityPolicy('AAAAAAAAAAAAAAAAAAAAAA==', ORIGIN),
  'cache-control': 'no-store',
}
const COOKIE = '__Host-fieldline.session=x; Path=/; Max-Age=9; HttpOnly; SameSite=Lax; Secure'
const faults = (change: Record<string, string | undefined>, path = '/desk') =>
  headerFaults({ path, status: 200, headers: { ...GOOD, ...change } }, ORIGIN)

describe('T33 the look at headers', () => {
  it('finds nothing wrong with ours', () => {
    expect(faults({ 'set-cookie': COOKIE })).toEqual([])
    expect(faults({ 'cache-control': undefined }, '/_next/static/a.js')).toEqual([])
  })

  it.each(Object.keys(GOOD))('finds %s missing', (name) => {
    expect(faults({ [name]: undefined })).not.toEqual([])
  })

  it('finds a policy that lets foreign scripts in, another server’s name and a shared cache', () => {
    const loose = GOOD['content-security-policy'].replace("'strict-dynamic'", "'unsafe-inline'")
    expect(faults({ 'content-security-policy': loose })).toHaveLength(2)
    expect(faults({ 'x-powered-by': 'Next.js' })).toEqual(['200 /desk: has x-powered-by'])
    expect(faults({ 'cache-control': 's-maxage=60' })).toHaveLength(1)
  })

  it.each(['HttpOnly', 'SameSite=Lax', 'Secure', '__Host-', 'Path=/'])('finds a cookie without %s', (part) => {
    expect(cookieFaults(COOKIE.replace(part, part === '__Host-' ? '' : 'Nothing'))).toHaveLength(1)
  })
})
