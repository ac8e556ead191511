import { expect, test } from '@playwright/test'
import { hash } from '@node-rs/argon2'
import { createECDH, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { ROOT } from '../support/app'
import { ask, fromOurPage } from './support/ask'
import { commander, openLive } from './support/doors'
import { startSecureApp } from './support/secure-app'
import { enterAsGuest, formToken, tryToSignIn } from './support/sign-in'

/** A push service that nobody can reach, so that the log has every reason to say where a push did not go. */
const NOWHERE = '127.0.0.1:1'

test('LO1 the logs tell who did what, and no word, name, password or cookie of theirs', async () => {
  const app = await startSecureApp({ LOG_LEVEL: 'debug', PUSH_HOSTS: NOWHERE })
  const [password, wrong] = ['lantern quay otter', 'wrong-horse-battery-7']
  const areaId = await app.area()
  const id = await app.person(['technician'], [areaId], { name: 'Wilhelmina Unseen' })
  const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
  await app.pool.query('UPDATE person SET password_hash = $2 WHERE id = $1', [id, await hash(password, cost)])
  const token = await formToken(app)
  const email = `${id}@example.org`
  for (const given of [wrong, password]) await tryToSignIn(app, token, { email, password: given, address: '127.0.0.1' })

  const { cookie } = await app.signIn(id)
  const live = await openLive(app, cookie)
  const incidentId = randomUUID()
  const send = commander(live, incidentId)
  await send('incident.open', { areaId, creatorId: id, title: 'Unseen title', description: 'Unseen description' })
  const file = { id: uuidv7(), kind: 'file', name: 'Unseen-file.pdf', type: 'application/pdf', bytes: 1_000 }
  expect(await send('message.post', { text: 'Unseen words', attachments: [file] })).toMatchObject({ ok: true })
  live.disconnect()
  const headers = fromOurPage(app.url, cookie)
  const put = async (path: string, body: object, method = 'PUT', own = headers) => {
    const { status, text } = await ask(app.port, { method, path, headers: own, body: JSON.stringify(body) })
    expect(status, path).toBe(200)
    return text
  }
  await put('/api/me/drafts', { key: incidentId, text: 'Unseen and unfinished', version: randomUUID(), base: null })
  const [endpoint, keys] = [`https://${NOWHERE}/Unseen-endpoint`, createECDH('prime256v1')]
  const p256dh = keys.generateKeys('base64url')
  await put('/api/push', { endpoint, keys: { p256dh, auth: Buffer.alloc(16, 7).toString('base64url') } })

  // What others do tells the technician, whose browser cannot be reached.
  const expert = await app.signIn(await app.person(['expert'], [areaId], { name: 'Unseen Expert' }))
  const theirs = await openLive(app, expert.cookie)
  const sendTheirs = commander(theirs, incidentId)
  expect(await sendTheirs('incident.accept', {})).toMatchObject({ ok: true })
  const invitation = { id: randomUUID(), incidentId, label: 'Unseen label', validHours: 1, stayHours: 1 }
  const made = await put('/api/guest-codes', invitation, 'POST', fromOurPage(app.url, expert.cookie))
  const { code: guestCode } = JSON.parse(made) as { code: string }
  const guestCookie = await enterAsGuest(app, guestCode, 'Unseen Guest')
  const unreached = "SELECT FROM jobs.job WHERE output::text LIKE '%ECONNREFUSED%'"
  await expect.poll(async () => (await app.pool.query(unreached)).rowCount, { timeout: 20_000 }).toBeGreaterThan(0)
  theirs.disconnect()
  await ask(app.port, { path: '/api/admin/people?q=Unseen+search', headers })
  await ask(app.port, { method: 'POST', path: '/api/me', headers: { ...headers, origin: 'https://evil.example' } })
  await ask(app.port, { method: 'POST', path: '/api/sign-out', headers, body: '{}' })
  await app.stop()
  const logs = app.logs()

  const secrets = [
    'Unseen',
    password,
    wrong,
    email,
    token.csrfToken,
    ...[cookie, expert.cookie, guestCookie].map((one) => one.split('=')[1] ?? ''),
    ...[guestCode, guestCode.replaceAll('-', ''), p256dh],
    '$argon2',
    app.databaseUrl,
  ]
  console.log(`LO1 lines=${logs.split('\n').length} found=${secrets.filter((one) => logs.includes(one)).length}`)
  expect(secrets.filter((one) => logs.includes(one))).toEqual([])
  for (const told of ['signed in', 'sign-in refused', 'a request was denied', 'request refused', 'sessions ended']) {
    expect(logs, 'LO2').toContain(told)
  }
})

test('SC3 nothing that browsers get names a secret or a part of the server', () => {
  const folder = join(ROOT, '.next/static')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|json)$/.test(name),
  )
  expect(files.length).toBeGreaterThan(10)
  const secret = /FIELDLINE_SECRET|DATABASE_URL|argon2|PrismaClient|password_hash|setup_token/
  expect(files.filter((name) => secret.test(readFileSync(join(folder, name), 'utf8')))).toEqual([])
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([])
})
