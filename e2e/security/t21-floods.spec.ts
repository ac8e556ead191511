import { expect, test } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { PROTOCOL } from '../../lib/wire'
import { textFrame } from '../../bench/load/frames.ts'
import { startBystanders, type Bystanders } from './support/bystanders'
import { openLive } from './support/doors'
import { errorsIn } from './support/fuzz'
import { startSecureApp, type SecureApp } from './support/secure-app'

const OFFENDER = { 'x-forwarded-for': '198.51.100.9' }

let app: SecureApp
let cookie: string
let bystanders: Bystanders
let memory: number
test.beforeAll(async () => {
  // The limits as they are by default: stories raise them.
  const usual = { RATE_MESSAGES_PER_10S: '20', RATE_OTHER_PER_MIN: '60' }
  app = await startSecureApp({ TRUSTED_PROXY_HOPS: '1', ...usual })
  cookie = (await app.signIn(await app.person(['technician'], [await app.area()]))).cookie
})
test.beforeEach(async () => {
  bystanders = await startBystanders(app, 20)
  memory = app.memory()
})
test.afterAll(() => app.stop())

/** What others noticed of it: nothing. */
async function unharmed(what: string): Promise<void> {
  const { sent, failed, p95 } = await bystanders.stop()
  const grown = Math.round(app.memory() - memory)
  const errors = errorsIn(app.logs()).length
  console.log(
    `T21 ${what} others: sent=${sent} failed=${failed} p95=${p95}ms rss=+${grown}MB errors=${errors} exits=${Number(app.exited())}`,
  )
  expect(app.exited()).toBe(false)
  expect(errors).toBe(0)
  expect(failed).toBeLessThanOrEqual(sent / 1_000)
  expect(p95).toBeLessThan(200)
  expect(grown).toBeLessThan(100)
}

/** The server's own patience, in s: a header, with the second after which it looks; the rest; a handshake, and its parting. */
const HEADER_S = 10 + 1
const REQUEST_S = 30 + 1
const HANDSHAKE_S = 7 + 2
/** What a machine with other work may add, in s. */
const MACHINE_S = 3

/** Long enough for the slowest of twenty not to be the slowest of all. */
const FLOODING_MS = 6_000

const settled = (ms: number) => new Promise((done) => setTimeout(done, ms))

for (const [what, payload] of [
  ['10,000 small events a second', {}],
  ['events of 64 KiB', { kind: 'x'.repeat(65_000) }],
] as const) {
  test(`T21 ${what} end with the connection that sends them`, async () => {
    const lasted: number[] = []
    const began = performance.now()
    while (performance.now() - began < FLOODING_MS) {
      lasted.push(await flood(payload))
      await settled(600)
    }
    const cut = Math.round(Math.max(...lasted))
    await unharmed(`${what}: floods=${lasted.length} cut-within=${cut}ms`)
    expect(cut).toBeLessThan(5_000)
  })
}

test('T21 connections that say nothing, never finish, or storm with fragments are closed', async () => {
  test.setTimeout(120_000)
  const body = `Host: 127.0.0.1:${app.port}\r\nOrigin: ${app.url}\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{`
  const kinds: { kind: string; count: number; most: number; first: () => string; then?: Buffer }[] = [
    { kind: 'nothing', count: 250, most: HEADER_S, first: () => '' },
    { kind: 'half a header', count: 250, most: HEADER_S, first: () => 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ' },
    { kind: 'half a body', count: 50, most: REQUEST_S, first: () => `POST /api/me HTTP/1.1\r\n${body}` },
    { kind: 'a handshake and no more', count: 250, most: HANDSHAKE_S, first: handshake },
    { kind: 'fragments without end', count: 10, most: HANDSHAKE_S, first: handshake, then: fragments() },
  ]
  const lasted = await Promise.all(
    kinds.map(async ({ count, first, then }) =>
      // Evenly: a storm is another test.
      Math.max(
        ...(await Promise.all(
          Array.from({ length: count }, (_, at) => settled(at * 8).then(() => held(first(), then))),
        )),
      ),
    ),
  )
  const told = kinds.map(({ kind, count }, at) => `${kind}=${count}:${lasted[at]?.toFixed(1)}s`).join(' ')
  await unharmed(`half-open closed-within ${told}:`)
  for (const [at, { kind, most }] of kinds.entries()) expect(lasted[at], kind).toBeLessThan(most + MACHINE_S)
})

test('T21 500 connections a second from one address leave room for others', async () => {
  let refused = 0
  let open = 0
  const attempts: Promise<void>[] = []
  for (let tick = 0; tick < 150; tick += 1) {
    for (let at = 0; at < 10; at += 1) {
      const live = openLive(app, cookie, OFFENDER)
      attempts.push(
        live.then(
          (socket) => {
            open += 1
            setTimeout(() => socket.disconnect(), 2_000)
          },
          () => void (refused += 1),
        ),
      )
    }
    await settled(20)
  }
  await Promise.all(attempts)
  await unharmed(`connects=${attempts.length} open=${open} refused=${refused}`)
  expect(refused).toBeGreaterThan(attempts.length / 2)
})

/**
 * Connects, and sends this event a hundred times every 10 ms: bytes made once, or making them would be most of the work of
 * this machine. Resolves with the ms from the first of them until the server ended the connection.
 */
function flood(payload: object): Promise<number> {
  const events = Buffer.concat(Array.from({ length: 100 }, () => textFrame(`42["whisper",${JSON.stringify(payload)}]`)))
  return new Promise((done) => {
    let began = NaN
    let beats: NodeJS.Timeout | undefined
    const socket: Socket = connect(app.port, '127.0.0.1', () => socket.write(handshake()))
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      if (bytes.includes('40{"sid"')) {
        began = performance.now()
        beats = setInterval(() => socket.writableNeedDrain || socket.write(events), 10)
      } else if (bytes.includes('0{"sid"')) socket.write(textFrame(`40{"protocol":${PROTOCOL}}`))
    })
    socket.on('close', () => {
      clearInterval(beats)
      done(performance.now() - began)
    })
    setTimeout(() => socket.destroy(), 10_000).unref()
  })
}

let addresses = 0

/** Each from an address of its own: one holds only so many. */
function handshake(): string {
  const lines = [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    ...[
      `Host: 127.0.0.1:${app.port}`,
      `Origin: ${app.url}`,
      `Cookie: ${cookie}`,
      `X-Forwarded-For: 198.51.100.${(addresses += 1) % 250}`,
    ],
    ...['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}

/** The start of a message, and 50,000 fragments of it with a byte each, never the end. */
function fragments(): Buffer {
  const piece = (opcode: number) => Buffer.from([opcode, 0x81, 0, 0, 0, 0, 0x78])
  return Buffer.concat([piece(0x01), ...Array.from({ length: 50_000 }, () => piece(0x00))])
}

/** Opens a connection, says this and then nothing; resolves with the seconds until the server ended it. */
function held(first: string, then?: Buffer): Promise<number> {
  return new Promise((done) => {
    const began = performance.now()
    const socket: Socket = connect(app.port, '127.0.0.1', () => {
      if (first) socket.write(first)
      if (then) setTimeout(() => socket.write(then), 200)
    })
    socket.on('error', () => undefined)
    socket.resume()
    socket.on('close', () => done((performance.now() - began) / 1_000))
    socket.setTimeout(60_000, () => socket.destroy())
  })
}
