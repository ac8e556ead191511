import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request as askPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { Agent, request as ask } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROTOCOL } from '../../lib/wire'
import { createArea, createPerson, signIn } from '../../server/testing/cast'
import { soon } from '../../server/testing/connect'
import { bundledNode, startNode, type Node } from '../../server/testing/nodes'
import { startTestServer, type TestServer } from '../../server/testing/start-server'

/** The name that people open. */
export const HOST = 'help.example.org'
const ELSEWHERE = 'elsewhere.example.org'
/** How many connections an address may hold at one node here. */
const SOCKETS_OF_AN_ADDRESS = 3

/** A reverse proxy that runs, and its ports on 127.0.0.1. */
export type Running = { child: ChildProcess; https: number; http: number }
export type Proxy = {
  name: string
  /** Starts it, below this folder, with its file in front of these two addresses. */
  start: (upstreams: readonly [string, string], folder: string) => Promise<Running>
  /** How it compresses. */
  encodings: readonly string[]
}

type Front = Running & { stop: () => Promise<void> }
type Asked = { headers?: Record<string, string>; localAddress?: string }

/** What every reverse proxy that we describe must do, shown in front of two nodes and in front of two that say what they were sent. */
export function standsInFront(proxy: Proxy): void {
  describe('in front of two nodes', () => inFrontOfNodes(proxy))
  describe('in front of two that say what they were sent', () => inFrontOfEchoes(proxy))
}

function inFrontOfNodes(proxy: Proxy): void {
  let seed: TestServer
  let bundle: string
  let nodes: [Node, Node]
  let front: Front

  beforeAll(async () => {
    seed = await startTestServer()
    bundle = await bundledNode()
    const settings = {
      PUBLIC_URL: `https://${HOST}`,
      TRUSTED_PROXY_HOPS: '1',
      MAX_SOCKETS_PER_IP: String(SOCKETS_OF_AN_ADDRESS),
    }
    nodes = await Promise.all([startNode(bundle, settings), startNode(bundle, settings)])
    front = await inFront(proxy, [new URL(nodes[0].url).host, new URL(nodes[1].url).host])
  })
  afterAll(async () => {
    await front.stop()
    for (const node of nodes) await node.kill()
    await seed.stop()
    await rm(bundle)
  })

  it('what nodes refuse, they refuse through it', async () => {
    const cookie = await cookieOf((await createPerson('Lena', ['technician'], [])).id)
    expect(await outcome(open(front, { headers: { cookie, origin: `https://${ELSEWHERE}` } }))).toBe('refused')
    // Whoever has no certificate for a name does not answer; a node that is asked refuses it.
    expect([0, 400]).toContain(await statusOf(front, '/', { headers: { host: ELSEWHERE } }))
    expect(await statusOf(front, '/healthz')).toBe(200)
  })

  it('limits count the address that somebody has, whatever he says it is', async () => {
    const cookie = await cookieOf((await createPerson('Mia', ['technician'], [])).id)
    const sockets: Socket[] = []
    const outcomes: string[] = []
    for (let at = 1; at <= 2 * SOCKETS_OF_AN_ADDRESS + 2; at += 1) {
      const headers = { cookie, 'x-forwarded-for': `203.0.113.${at}`, forwarded: `for=203.0.113.${at}` }
      const socket = open(front, { headers, localAddress: '127.0.0.9' })
      sockets.push(socket)
      outcomes.push(await outcome(socket))
    }
    const neighbour = open(front, { headers: { cookie } })
    sockets.push(neighbour)
    const beside = await outcome(neighbour)
    for (const socket of sockets) socket.disconnect()
    expect(outcomes.filter((each) => each === 'connected')).toHaveLength(2 * SOCKETS_OF_AN_ADDRESS)
    expect(beside).toBe('connected')
  })

  it('any node serves anybody, and what one does is on the other; a node that stops is no loss', async () => {
    const areaId = await createArea()
    const [samuel, aya] = [
      await createPerson('Samuel', ['technician'], [areaId]),
      await createPerson('Aya', ['expert'], [areaId]),
    ]
    const technician = open(front, { headers: { cookie: await cookieOf(samuel.id) } })
    const expert = open(front, { headers: { cookie: await cookieOf(aya.id) } })
    const heard = new Set<number>()
    expert.on('entry', ({ entry }: { entry: { seq: number } }) => void heard.add(entry.seq))
    await soon(() => technician.connected && expert.connected, 'both connections', 5_000)

    const id = randomUUID()
    const send = (socket: Socket, name: string, input: object): Promise<unknown> =>
      socket
        .timeout(5_000)
        .emitWithAck('command', { id: randomUUID(), incidentId: id, name, input }) as Promise<unknown>
    const opened = { areaId, creatorId: samuel.id, title: 'Pump', description: 'It trips.' }
    expect(await send(technician, 'incident.open', opened)).toMatchObject({ ok: true })
    expect(await send(expert, 'incident.accept', {})).toMatchObject({ ok: true })
    for (let index = 0; index < 20; index += 1) {
      expect(await send(index % 2 ? expert : technician, 'message.post', { text: `${index}` })).toMatchObject({
        ok: true,
      })
    }
    await soon(() => heard.has(22), 'the last message')

    let again = 0
    for (const device of [technician, expert]) device.on('connect', () => (again += 1))
    const began = performance.now()
    await nodes[0].kill('SIGTERM')
    await soon(() => again > 0 && technician.connected && expert.connected, 'coming back', 8_000)
    const ms = performance.now() - began
    expect(await send(technician, 'message.post', { text: 'still here' })).toMatchObject({ ok: true, seq: 23 })
    await soon(() => heard.has(23), 'the message after')
    expect(await statusOf(front, '/healthz')).toBe(200)
    technician.disconnect()
    expert.disconnect()
    process.stdout.write(`${proxy.name}: two nodes, ${again} of 2 devices moved within ${ms.toFixed(0)} ms, lost=0\n`)
  })
}

function inFrontOfEchoes(proxy: Proxy): void {
  let echoes: [Echo, Echo]
  let front: Front

  beforeAll(async () => {
    echoes = [await startEcho(), await startEcho()]
    front = await inFront(proxy, [echoes[0].host, echoes[1].host])
  })
  afterAll(async () => {
    await front.stop()
    for (const echo of echoes) echo.stop()
  })

  it('sends whoever comes without TLS to the same address with it', async () => {
    const asked = askPlain({ host: '127.0.0.1', port: front.http, path: '/i/7?a=b', headers: { host: HOST } })
    const { statusCode, headers } = await answerTo(asked.end())
    expect(statusCode).toBe(308)
    expect(headers.location).toBe(`https://${HOST}/i/7?a=b`)
  })

  it('tells nodes the address it sees, and nothing that a client made up to be believed', async () => {
    const invented = {
      'x-forwarded-for': '203.0.113.7',
      forwarded: 'for=203.0.113.7;host=evil.example',
      'content-security-policy': "script-src 'nonce-mine'",
      'content-security-policy-report-only': "script-src 'nonce-mine'",
    }
    const answer = await answerOf(front, '/healthz', { headers: invented, localAddress: '127.0.0.9' })
    const told = JSON.parse(await text(answer)) as IncomingHttpHeaders
    expect(told.host).toBe(HOST)
    expect(told['x-forwarded-for']).toBe('127.0.0.9')
    expect(Object.keys(invented).filter((name) => name !== 'x-forwarded-for' && name in told)).toEqual([])
  })

  it('compresses scripts for whoever asks for it, and no photos', async () => {
    const encodingOf = async (path: string, wanted: string) => {
      const answer = await answerOf(front, path, { headers: { 'accept-encoding': wanted } })
      answer.resume()
      return answer.headers['content-encoding']
    }
    for (const encoding of proxy.encodings) {
      expect(await encodingOf('/_next/static/app.js', encoding)).toBe(encoding)
      expect(await encodingOf('/photo.jpg', encoding)).toBeUndefined()
    }
    expect(await encodingOf('/_next/static/app.js', 'identity')).toBeUndefined()
  })
}

/** A proxy that answers already, in a folder of its own. */
async function inFront(proxy: Proxy, upstreams: readonly [string, string]): Promise<Front> {
  const folder = await mkdtemp(join(tmpdir(), `fieldline-${proxy.name}-`))
  const running = await proxy.start(upstreams, folder)
  const gone = once(running.child, 'exit')
  while ((await statusOf(running, '/healthz')) !== 200) {
    if (running.child.exitCode !== null) throw new Error(`${proxy.name} ended with ${running.child.exitCode}`)
    await delay(50)
  }
  return {
    ...running,
    stop: async () => {
      running.child.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true })
    },
  }
}

/** Answers with the headers it was sent, long enough to be worth compressing. */
type Echo = { host: string; stop: () => void }
async function startEcho(): Promise<Echo> {
  const types: Record<string, string> = { js: 'application/javascript; charset=UTF-8', jpg: 'image/jpeg' }
  const server = createServer(({ url = '', headers }, response) => {
    response.setHeader('content-type', types[url.split('.')[1] ?? ''] ?? 'application/json')
    response.end(JSON.stringify(headers) + ' '.repeat(4_096))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function answerOf({ https: port }: Running, path: string, { headers, localAddress }: Asked = {}) {
  const options = { host: '127.0.0.1', port, path, localAddress, rejectUnauthorized: false }
  return answerTo(ask({ ...options, headers: { host: HOST, ...headers } }).end())
}

async function answerTo(asked: ReturnType<typeof ask>): Promise<IncomingMessage> {
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return answer
}

/** 0 when nobody answers. */
async function statusOf(running: Running, path: string, asked?: Asked): Promise<number> {
  try {
    const answer = await answerOf(running, path, asked)
    answer.resume()
    return answer.statusCode ?? 0
  } catch {
    return 0
  }
}

function open({ https: port }: Running, { headers, localAddress }: Asked): Socket {
  const agent = new Agent({ rejectUnauthorized: false, localAddress })
  return io(`https://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    // What is typed for browsers is passed to Node as it is.
    agent: agent as unknown as string,
    reconnectionDelay: 100,
    auth: { protocol: PROTOCOL },
    extraHeaders: { origin: `https://${HOST}`, host: HOST, ...headers },
  })
}

/** What came of its first attempt; it makes no other when that was refused. */
function outcome(connection: Socket): Promise<'connected' | 'refused'> {
  return new Promise((done) => {
    connection.once('connect', () => done('connected'))
    connection.once('connect_error', () => {
      connection.disconnect()
      done('refused')
    })
  })
}

async function cookieOf(personId: string): Promise<string> {
  return (await signIn(personId)).cookie.replace(/^[^=]+/, '__Host-fieldline.session')
}
