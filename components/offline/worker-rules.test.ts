import { expect, it } from 'vitest'
import { handlingOf, isAway, runsWith } from './worker-rules'

const ORIGIN = 'https://help.example.org'
const FILES = new Set(['/_next/static/chunks/a.js', '/_next/static/chunks/a.css'])
const navigate = (path: string, method = 'GET') =>
  handlingOf({ method, mode: 'navigate', url: ORIGIN + path }, ORIGIN, FILES)
const load = (url: string, method = 'GET') => handlingOf({ method, mode: 'cors', url }, ORIGIN, FILES)

it('the technician’s pages start without a network, others say that they need one', () => {
  for (const path of ['/home', '/home?list=closed', '/new', '/outbox', '/incidents/4821', '/incidents/draft-0191a000'])
    expect(navigate(path), path).toBe('page')
  for (const path of ['/', '/desk', '/desk/4821', '/me', '/admin/people', '/i/4821', '/incidents/1/2', '/homes'])
    expect(navigate(path), path).toBe('far-page')
})

it('WE8 the API, RSC payloads, personal pages and other origins are never kept or answered by the worker', () => {
  expect(navigate('/api/auth/csrf')).toBeUndefined()
  expect(navigate('/icon.svg')).toBeUndefined()
  expect(navigate('/home', 'POST')).toBeUndefined()
  for (const path of ['/home?_rsc=1a2b', '/api/people', '/_next/static/chunks/newer.js', '/shell'])
    expect(load(ORIGIN + path), path).toBeUndefined()
  expect(load('https://evil.example/_next/static/chunks/a.js')).toBeUndefined()
  expect(load(`${ORIGIN}/_next/static/chunks/a.js`)).toBe('file')
})

it('a shell of another build is not kept; scripts for old browsers do not count', () => {
  const [script, style] = [
    '<script src="/_next/static/chunks/a.js" async="">',
    '<link href="/_next/static/chunks/a.css">',
  ]
  const old = '<script src="/_next/static/chunks/polyfills.js" noModule="">'
  const inline = '<script>push("\\"/_next/static/chunks/later.js\\"")</script>'
  expect(runsWith(script + style + old + inline, FILES)).toBe(true)
  expect(runsWith(script + '<script src="/_next/static/chunks/b.js">', FILES)).toBe(false)
  expect(runsWith('<h1>Bad gateway</h1>', FILES)).toBe(false)
})

it('a proxy that says the server is away counts as no network; a refusal does not', () => {
  expect([200, 302, 401, 404, 500, 502, 503, 504].filter(isAway)).toEqual([502, 503, 504])
})
