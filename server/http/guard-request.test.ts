import { createServer, request as ask, type IncomingHttpHeaders, type RequestOptions, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { provideServices, type Services } from '../services'
import { guardRequest } from './guard-request'

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

let server: Server
let own: string
/** The headers that a request reached the pages with; undefined for one that never did. */
let passed: IncomingHttpHeaders | undefined

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!guardRequest(request, response)) return
    passed = request.headers
    response.end('page')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  serveAs(own)
})
afterAll(() => server.close())

function serveAs(origin: string): void {
  const env = { PUBLIC_URL: origin, origins: [origin], TRUSTED_PROXY_HOPS: 0 }
  provideServices({ env, log: pino({ level: 'silent' }) } as unknown as Services)
}

function send(options: RequestOptions, body?: string): Promise<Answer> {
  passed = undefined
  return new Promise((done, fail) => {
    const { port } = server.address() as AddressInfo
    const request = ask({ host: '127.0.0.1', port, agent: false, ...options }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    request.on('error', fail)
    request.end(body)
  })
}

const json = (origin: string | undefined, more: Record<string, string> = {}) => ({
  method: 'POST',
  path: '/api/me',
  headers: { 'content-type': 'application/json', ...(origin !== undefined && { origin }), ...more },
})

describe('every response', () => {
  it('carries the security headers', async () => {
    const { headers } = await send({ path: '/' })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(headers['permissions-policy']).toContain('camera=(self), microphone=(self)')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('lets scripts and styles in by a fresh nonce only, and nobody frame it', async () => {
    const [one, two] = [await send({ path: '/' }), await send({ path: '/' })]
    const policy = one.headers['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']{24}' 'strict-dynamic';/)
    expect(policy).toContain(`connect-src 'self' ${own.replace('http', 'ws')};`)
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toContain('unsafe')
    expect(two.headers['content-security-policy']).not.toBe(policy)
  })

  it('asks browsers for https for a year once it is served there', async () => {
    expect((await send({ path: '/' })).headers['strict-transport-security']).toBeUndefined()
    serveAs('https://help.example.org')
    const { headers } = await send({ path: '/', headers: { host: 'help.example.org' } })
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect(headers['content-security-policy']).toContain('wss://help.example.org')
    serveAs(own)
  })

  it('may be kept by a cache only when it is a file of the build', async () => {
    expect((await send({ path: '/_next/static/chunks/a.js' })).headers['cache-control']).toBeUndefined()
    expect((await send({ path: '/api/people?q=a.js' })).headers['cache-control']).toBe('no-store')
  })
})

describe('what the pages are told', () => {
  it('comes from us: what a client sends under the same names is dropped', async () => {
    const claims = {
      'content-security-policy': "script-src 'unsafe-inline'",
      'x-nonce': 'mine',
      'x-request-id': 'mine',
      'x-fieldline-address': '1.2.3.4',
      'x-fieldline-path': '//evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    }
    const { headers } = await send({ path: '/desk?panel=details&_rsc=1a2b', headers: claims })
    expect(passed?.['content-security-policy']).toBe(headers['content-security-policy'])
    expect(headers['content-security-policy']).toContain(`'nonce-${String(passed?.['x-nonce'])}'`)
    expect(passed?.['x-request-id']).toBe(headers['x-request-id'])
    expect(passed).toMatchObject({
      'x-fieldline-address': '127.0.0.1',
      'x-fieldline-path': '/desk?panel=details',
      'x-forwarded-proto': 'http',
    })
    expect(passed?.['x-forwarded-host']).toBeUndefined()
  })
})

describe('a request for another server', () => {
  it.each(['http://evil.example/', '//evil.example/', '/\\evil.example', '*'])('as %s is refused', async (path) => {
    expect((await send({ path })).status).toBe(400)
    expect(passed).toBeUndefined()
  })

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1'])('by Host %s is refused', async (host) => {
    expect((await send({ path: '/', headers: { host } })).status).toBe(400)
    expect(passed).toBeUndefined()
  })

  it('or for a page that Next keeps for itself is refused', async () => {
    for (const path of ['/_global-error', '/_not-found', '/_error']) expect((await send({ path })).status).toBe(404)
    expect((await send({ path: '/_next/static/a.js' })).status).toBe(200)
    expect(passed).toBeDefined()
  })

  it('may ask for health by any name', async () => {
    expect((await send({ path: '/healthz', headers: { host: '10.1.2.3:3000' } })).status).toBe(200)
  })
})

describe('a request that changes something', () => {
  it('passes from our own page', async () => {
    expect((await send(json(own, { 'sec-fetch-site': 'same-origin' }), '{}')).status).toBe(200)
    expect((await send(json(own), '{}')).status).toBe(200)
  })

  const foreign: [string, string | undefined][] = [
    ['another site', 'http://evil.example'],
    ['null', 'null'],
    ['nowhere', undefined],
    ['a look-alike', 'http://127.0.0.1.evil.example'],
    ['another port', 'http://127.0.0.1:1'],
    ['another scheme', 'https://127.0.0.1'],
    ['an empty origin', ''],
  ]
  it.each(foreign)('is refused from %s', async (_, origin) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await send({ ...json(origin), method }, '{}')).status).toBe(403)
      expect(passed).toBeUndefined()
    }
  })

  it('is refused when the browser says that another site sent it', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await send(json(own, { 'sec-fetch-site': site }), '{}')).status).toBe(403)
    }
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'is refused with a body of type "%s"',
    async (type) => {
      expect((await send(json(own, { 'content-type': type }), '{}')).status).toBe(415)
    },
  )

  it('may be a form only where people sign in', async () => {
    const form = json(own, { 'content-type': 'application/x-www-form-urlencoded' })
    expect((await send({ ...form, path: '/api/auth/callback/credentials' }, 'a=b')).status).toBe(200)
  })

  it('has a body of a length that is said and bounded', async () => {
    expect((await send(json(own), 'x'.repeat(64 * 1024))).status).toBe(200)
    expect((await send(json(own), 'x'.repeat(64 * 1024 + 1))).status).toBe(413)
    expect((await send(json(own, { 'transfer-encoding': 'chunked' }), '{}')).status).toBe(411)
    expect(passed).toBeUndefined()
  })

  it('uses a method that we know', async () => {
    for (const method of ['OPTIONS', 'TRACE', 'PROPFIND']) {
      expect((await send({ ...json(own), method })).status).toBe(405)
    }
  })

  it('is answered in JSON without saying more', async () => {
    const { headers, body } = await send(json('http://evil.example'), '{}')
    expect(headers['content-type']).toBe('application/json')
    expect(JSON.parse(body)).toMatchObject({ ok: false, code: 'bad-input' })
  })
})
