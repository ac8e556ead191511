import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../support/app'
import { ask, fromOurPage } from './support/ask'
import { commander, openLive } from './support/doors'
import { addressOf, builtRoutes } from './support/routes'
import { UNLIMITED } from '../../server/testing/built-app.ts'
import { startSecureApp, type SecureApp } from './support/secure-app'

const MARK = 'T19-REACHES '
const EVIL = 'evil.example'

let app: SecureApp
test.beforeAll(async () => {
  const guard = pathToFileURL(`${ROOT}/e2e/security/support/no-outside.mjs`).href
  app = await startSecureApp({ ...UNLIMITED, NODE_OPTIONS: `--import ${guard}` })
})
test.afterAll(() => app.stop())

/** Where the server has tried to go so far, but for its database. */
function reached(): unknown[] {
  const { hostname, port } = new URL(app.databaseUrl)
  const all = app
    .logs()
    .split('\n')
    .filter((line) => line.startsWith(MARK))
  return all
    .map((line) => JSON.parse(line.slice(MARK.length)) as { host?: string; port?: number })
    .filter((one) => !(one.host === hostname && one.port === Number(port)))
}

/** Sends these lines as a request of their own and returns the first line of the answer; empty when it is cut. */
function raw(...lines: string[]): Promise<string> {
  return new Promise((done) => {
    const socket = connect(app.port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1').on('data', (text: string) => {
      answer += text
      socket.destroy()
    })
    socket.on('error', () => undefined).on('close', () => done(answer.split('\r\n', 1)[0] ?? ''))
    socket.setTimeout(3_000, () => socket.destroy())
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  })
}

test('T19 the server goes nowhere but to its database, whatever it is sent', async () => {
  const areaId = await app.area()
  const id = await app.person(['technician', 'expert', 'admin'], [areaId])
  const { cookie } = await app.signIn(id)
  expect(app.logs(), 'the guard sees the database').toContain(MARK)

  const live = await openLive(app, cookie)
  const incidentId = randomUUID()
  const urls = [
    `http://${EVIL}/a.png`,
    `https://${EVIL}`,
    'http://169.254.169.254/latest/meta-data',
    '![x](http://x.example/y)',
  ]
  const send = commander(live, incidentId)
  const opened = await send('incident.open', { areaId, creatorId: id, title: urls[0], description: urls.join('\n') })
  expect(opened).toMatchObject({ ok: true })
  for (const text of urls) expect(await send('message.post', { text })).toMatchObject({ ok: true })
  live.disconnect()

  const games: Record<string, string>[] = [
    {},
    { host: EVIL },
    { 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'https', forwarded: `host=${EVIL}` },
    { 'x-middleware-subrequest': 'middleware', 'x-middleware-rewrite': `http://${EVIL}/` },
    { 'next-action': 'a'.repeat(40), 'x-nextjs-data': '1', rsc: '1' },
    { 'x-original-url': `http://${EVIL}/`, 'x-rewrite-url': `http://${EVIL}/` },
  ]
  const paths = [
    ...builtRoutes().map((route) => addressOf(route, '1')),
    `/_next/image?url=http%3A%2F%2F${EVIL}%2Fa.png&w=64&q=75`,
  ]
  for (const path of paths) {
    for (const more of games) {
      const { headers } = await ask(app.port, { path, headers: { ...fromOurPage(app.url, cookie), ...more } })
      expect(headers.location ?? '', `${path} ${JSON.stringify(more)}`).not.toContain(EVIL)
    }
  }
  for (const more of games.slice(4)) {
    await ask(app.port, {
      method: 'POST',
      path: '/sign-in',
      headers: { ...fromOurPage(app.url, cookie), ...more },
      body: '[]',
    })
  }
  const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: eA==']
  const own = `Host: 127.0.0.1:${app.port}`
  const firsts = [
    await raw(`GET http://${EVIL}/socket.io/?EIO=4&transport=websocket HTTP/1.1`, own, ...upgrade),
    await raw(`GET http://${EVIL}/ HTTP/1.1`, `Host: ${EVIL}`, ...upgrade),
    await raw(`GET //${EVIL}/ HTTP/1.1`, own, ...upgrade),
    await raw(`GET /_next/webpack-hmr HTTP/1.1`, own, ...upgrade),
    await raw(`GET http://${EVIL}/ HTTP/1.1`, own),
    await raw(`CONNECT ${EVIL}:443 HTTP/1.1`, `Host: ${EVIL}:443`),
  ]
  for (const first of firsts) expect(first).not.toMatch(/ (101|2\d\d|3\d\d) /)
  console.log(`T19 requests=${paths.length * games.length + firsts.length} outbound=${reached().length}`)
  expect(reached()).toEqual([])
})
