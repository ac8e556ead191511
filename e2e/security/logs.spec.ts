import { expect, test } from '@playwright/test'
import { hash } from '@node-rs/argon2'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../support/app'
import { ask, fromOurPage } from './support/ask'
import { commander, openLive } from './support/doors'
import { startSecureApp } from './support/secure-app'
import { formToken, tryToSignIn } from './support/sign-in'

test('LO1 the logs tell who did what, and no word, name, password or cookie of theirs', async () => {
  const app = await startSecureApp({ LOG_LEVEL: 'debug' })
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
  await send('message.post', { text: 'Unseen words' })
  live.disconnect()
  const headers = fromOurPage(app.url, cookie)
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
    cookie.split('=')[1] ?? '',
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
