import { expect, test } from '@playwright/test'
import { randomBytes, randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { ask, fromOurPage } from './support/ask'
import { addressOf, servedByApi } from './support/routes'
import { startSecureApp, type SecureApp } from './support/secure-app'

let app: SecureApp
let cookie: string
test.beforeAll(async () => {
  app = await startSecureApp()
  cookie = (await app.signIn(await app.person(['admin', 'technician'], [await app.area()]))).cookie
})
test.afterAll(() => app.stop())

const foreign = (own: string): Record<string, string | undefined> => ({
  'another site': 'https://evil.example',
  null: 'null',
  nowhere: undefined,
  'a look-alike': `${own}.evil.example`,
  'another port': own.replace(/\d+$/, '1'),
  'another scheme': own.replace('http:', 'https:'),
  'the same in capitals': own.toUpperCase(),
  'two at once': `${own}, https://evil.example`,
})

/** Everything an unsafe request could have changed, as one text. */
async function stored(): Promise<string> {
  const { rows } = await app.pool.query<{ state: string }>(
    `SELECT (SELECT json_agg(p.*) FROM person p)::text || (SELECT count(*) FROM session WHERE ended_at IS NULL)
         || (SELECT count(*) FROM area) || (SELECT count(*) FROM incident) || (SELECT count(*) FROM audit_entry) AS state`,
  )
  return rows[0]?.state ?? ''
}

test('T15 nothing is changed for another site, by any route, origin or kind of body', async () => {
  const unsafe = (await servedByApi(app.port, app.url, randomUUID())).filter((route) => !route.startsWith('GET '))
  expect(unsafe.length).toBeGreaterThan(10)
  const before = await stored()
  let refused = 0
  const tell = async (method: string, path: string, headers: Record<string, string>) => {
    const { status, text } = await ask(app.port, { method, path, headers, body: '{}' })
    expect([403, 415], `${method} ${path} ${JSON.stringify(headers)}`).toContain(status)
    expect(JSON.parse(text)).toMatchObject({ ok: false, code: 'bad-input' })
    refused += 1
  }
  for (const [method = '', route = ''] of unsafe.map((one) => one.split(' '))) {
    const path = addressOf(route, randomUUID()).replace('/csrf', '/callback/credentials')
    const ours = fromOurPage(app.url, cookie)
    const { origin: _, ...nowhere } = ours
    for (const origin of Object.values(foreign(app.url)))
      await tell(method, path, { ...nowhere, ...(origin && { origin }) })
    for (const site of ['cross-site', 'same-site', 'none'])
      await tell(method, path, { ...ours, 'sec-fetch-site': site })
    for (const type of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded; x=1', '']) {
      const isForm = path.endsWith('/credentials') && type.startsWith('application/x-www')
      if (!isForm) await tell(method, path, { ...ours, 'content-type': type })
    }
  }
  for (const [method = '', route = ''] of unsafe.map((one) => one.split(' '))) {
    if (method !== 'POST' || route.includes('nextauth')) continue
    const { status } = await ask(app.port, { path: addressOf(route, randomUUID()), headers: { cookie } })
    expect([200, 401, 403, 404, 405, 400], route).toContain(status)
  }
  expect(await stored()).toBe(before)
  console.log(`T15 routes=${unsafe.length} refused=${refused} let-through=0`)
})

test('T15 no socket opens for another site', async () => {
  let refused = 0
  for (const origin of Object.values(foreign(app.url))) {
    expect(await upgrade(origin, app.url), `from ${origin ?? 'nowhere'}`).not.toContain(' 101 ')
    refused += 1
  }
  expect(await upgrade('https://evil.example', 'https://evil.example'), 'a foreign Host that fits').not.toContain(
    ' 101 ',
  )
  expect(await upgrade(app.url, app.url)).toContain(' 101 ')
  console.log(`T15 upgrades-refused=${refused + 1}`)
})

/** The first line that answers a websocket handshake from this origin; empty when it is cut. */
function upgrade(origin: string | undefined, host: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(app.port, '127.0.0.1')
    const lines = [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: ${new URL(host).host}`,
      ...['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', `Cookie: ${cookie}`],
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...(origin === undefined ? [] : [`Origin: ${origin}`]),
    ]
    let answer = ''
    socket.setEncoding('latin1').on('data', (text: string) => {
      answer += text
      socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => done(answer.split('\r\n', 1)[0] ?? ''))
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    socket.setTimeout(3_000, () => socket.destroy())
  })
}
