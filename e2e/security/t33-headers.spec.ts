import { hash } from '@node-rs/argon2'
import { expect, test } from '@playwright/test'
import { readdirSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { headerFaults } from '../../security/headers'
import { ROOT } from '../support/app'
import { ask, fromOurPage } from './support/ask'
import { addressOf, builtRoutes, METHODS } from './support/routes'
import { startSecureApp, type SecureApp } from './support/secure-app'

const ORIGIN = 'https://help.example.org'
const HOST = 'help.example.org'
const PASSWORD = 'lantern quay otter'

let app: SecureApp
test.beforeAll(async () => {
  app = await startSecureApp({ PUBLIC_URL: ORIGIN, SECURITY_CONTACT: 'mailto:security@example.org' })
})
test.afterAll(() => app.stop())

test('T33 every response has the headers of the table, and every cookie its attributes', async () => {
  const admin = await app.person(['admin', 'technician', 'expert'], [await app.area()])
  const faults: string[] = []
  let responses = 0
  const look = async (method: string, path: string, cookie: string, more: Record<string, string> = {}) => {
    const headers = { ...fromOurPage(ORIGIN, cookie), host: HOST, ...more }
    const { status, headers: own } = await ask(app.port, { method, path, headers })
    responses += 1
    faults.push(...headerFaults({ path, status, headers: own }, ORIGIN))
  }
  const script = readdirSync(`${ROOT}/.next/static/chunks`).find((name) => name.endsWith('.js')) ?? ''
  const others = ['/robots.txt', `/_next/static/chunks/${script}`, '/_next/static/none.js', '/no/such/page', '/i/%ff']
  const odd = ['/socket.io/', '/socket.io/?EIO=4&transport=polling', '/_next/image?url=%2Ficon.svg&w=64&q=75', '//evil']
  for (const path of [...builtRoutes().map((route) => addressOf(route, randomUUID())), ...others, ...odd]) {
    for (const method of path.startsWith('/api/') ? METHODS : (['GET', 'HEAD'] as const)) {
      // Signing out ends the session, so each look has one of its own.
      await look(method, path, (await app.signIn(admin)).cookie)
      await look(method, path, '')
    }
  }
  await look('POST', '/api/me', '', { origin: 'https://evil.example' })
  await look('POST', '/api/me', '', { 'content-type': 'text/plain', 'content-length': '2' })
  await look('TRACE', '/', '')
  await look('GET', '/', '', { host: 'evil.example' })
  console.log(`T33 responses=${responses} faults=${faults.length}`)
  expect([...new Set(faults)]).toEqual([])
})

test('T33 the session cookie of a sign-in cannot be read, sent elsewhere or set by another host', async () => {
  const headers = { host: HOST, origin: ORIGIN }
  const csrf = await ask(app.port, { path: '/api/auth/csrf', headers })
  expect(headerFaults({ path: '/api/auth/csrf', ...csrf }, ORIGIN)).toEqual([])
  const [cookie = ''] = csrf.headers['set-cookie'] ?? []
  expect(cookie).toMatch(/^__Host-fieldline\.csrf=/)

  const id = await app.person(['technician'], [])
  const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
  await app.pool.query('UPDATE person SET password_hash = $2 WHERE id = $1', [id, await hash(PASSWORD, cost)])
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string }
  const form = { csrfToken, json: 'true', email: `${id}@example.org`, password: PASSWORD }
  const path = '/api/auth/callback/credentials'
  const type = 'application/x-www-form-urlencoded'
  const signedIn = await ask(app.port, {
    ...{ method: 'POST', path, body: new URLSearchParams(form).toString() },
    headers: { ...headers, 'content-type': type, cookie: cookie.split(';', 1)[0] ?? '' },
  })
  expect(signedIn.status).toBe(200)
  expect(headerFaults({ path, ...signedIn }, ORIGIN)).toEqual([])
  expect(signedIn.headers['set-cookie']?.join('\n')).toMatch(/^__Host-fieldline\.session=/m)
})

test('T33 tells where to report what somebody found', async () => {
  const { status, text } = await ask(app.port, { path: '/.well-known/security.txt', headers: { host: HOST } })
  expect(status).toBe(200)
  expect(text).toContain(`Canonical: ${ORIGIN}/.well-known/security.txt`)
})
