import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { io } from 'socket.io-client'
import { PROTOCOL } from '../lib/wire'
import { freePort } from '../server/launch/free-port'
import { createArea, createPerson, signIn } from '../server/testing/cast'
import { soon } from '../server/testing/connect'
import { canRun, debianProgram } from '../server/testing/debian'
import { bundledNode, startNode, type Node } from '../server/testing/nodes'
import { startTestServer, type TestServer } from '../server/testing/start-server'

const HOST = 'help.example.org'
const program = debianProgram('nginx')
const openssl = debianProgram('openssl')
const runs = canRun('nginx.conf in front of two nodes', program.missing ? program : openssl)

describe.runIf(runs)('deploy/nginx.conf in front of two nodes', () => {
  let seed: TestServer
  let bundle: string
  let nodes: Node[]
  let folder: string
  let nginx: ChildProcess
  let port: number

  beforeAll(async () => {
    seed = await startTestServer()
    bundle = await bundledNode()
    const settings = { PUBLIC_URL: `https://${HOST}`, TRUSTED_PROXY_HOPS: '1' }
    nodes = await Promise.all([startNode(bundle, settings), startNode(bundle, settings)])
    folder = await mkdtemp(join(tmpdir(), 'fieldline-nginx-'))
    port = await freePort()
    const config = await configuration()
    const check = spawnSync(program.path ?? '', ['-t', '-c', config], { encoding: 'utf8' })
    expect(check).toMatchObject({ status: 0 })
    nginx = spawn(program.path ?? '', ['-c', config, '-g', 'daemon off;'], { stdio: 'ignore' })
    while ((await fetchStatus('/healthz')) !== 200) await delay(50)
  })
  afterAll(async () => {
    nginx.kill('SIGTERM')
    for (const node of nodes) await node.kill()
    await seed.stop()
    for (const path of [bundle, folder]) await rm(path, { recursive: true })
  })

  /** The file as it is, with the ports, names and certificate of this test. */
  async function configuration(): Promise<string> {
    const subject = ['-subj', `/CN=${HOST}`, '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
    spawnSync(openssl.path ?? '', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject])
    const [first, second] = nodes.map(({ url }) => new URL(url).host)
    const site = (await readFile('deploy/nginx.conf', 'utf8'))
      .replace('127.0.0.1:3001', first ?? '')
      .replace('127.0.0.1:3002', second ?? '')
      .replace(/^.*listen \[::\].*$/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${await freePort()};`)
      .replace('listen 443', `listen 127.0.0.1:${port}`)
      .replace('/etc/ssl/fieldline/fullchain.pem', join(folder, 'cert.pem'))
      .replace('/etc/ssl/fieldline/privkey.pem', join(folder, 'key.pem'))
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    )
    const user = process.getuid?.() === 0 ? 'user root;' : ''
    const main = `${user} pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${temporary.join(' ')}\n${site}\n}`
    const path = join(folder, 'nginx.conf')
    await writeFile(path, main)
    return path
  }

  /** 0 when nobody answers. */
  async function fetchStatus(path: string, headers: Record<string, string> = {}): Promise<number> {
    const { request } = await import('node:https')
    return new Promise((done) => {
      const options = { host: '127.0.0.1', port, path, rejectUnauthorized: false, headers: { host: HOST, ...headers } }
      const asked = request(options, (answer) => {
        answer.resume()
        done(answer.statusCode ?? 0)
      })
      asked.on('error', () => done(0))
      asked.end()
    })
  }

  function open(cookie: string, origin = `https://${HOST}`) {
    return io(`https://127.0.0.1:${port}`, {
      transports: ['websocket'],
      forceNew: true,
      rejectUnauthorized: false,
      reconnectionDelay: 100,
      auth: { protocol: PROTOCOL },
      extraHeaders: { cookie, origin, host: HOST },
    })
  }

  async function cookieOf(personId: string): Promise<string> {
    return (await signIn(personId)).cookie.replace(/^[^=]+/, '__Host-fieldline.session')
  }

  it('any node serves anybody, and what one does is on the other; a node that stops is no loss', async () => {
    const areaId = await createArea()
    const [samuel, aya] = [
      await createPerson('Samuel', ['technician'], [areaId]),
      await createPerson('Aya', ['expert'], [areaId]),
    ]
    const technician = open(await cookieOf(samuel.id))
    const expert = open(await cookieOf(aya.id))
    const heard = new Set<number>()
    expert.on('entry', ({ entry }: { entry: { seq: number } }) => void heard.add(entry.seq))
    await soon(() => technician.connected && expert.connected, 'both connections', 5_000)

    const id = randomUUID()
    const send = (socket: typeof expert, name: string, input: object): Promise<unknown> =>
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
    for (const socket of [technician, expert]) socket.on('connect', () => (again += 1))
    const began = performance.now()
    await nodes[0]?.kill('SIGTERM')
    await soon(() => again > 0 && technician.connected && expert.connected, 'coming back', 8_000)
    const ms = performance.now() - began
    expect(await send(technician, 'message.post', { text: 'still here' })).toMatchObject({ ok: true, seq: 23 })
    await soon(() => heard.has(23), 'the message after')
    technician.disconnect()
    expert.disconnect()
    process.stdout.write(`nginx: two nodes, ${again} of 2 devices moved within ${ms.toFixed(0)} ms, lost=0\n`)
  })

  it('what nodes refuse, they refuse through it', async () => {
    const cookie = await cookieOf((await createPerson('Lena', ['technician'], [])).id)
    const foreign = open(cookie, 'https://elsewhere.example.org')
    const refused = await new Promise((done) => {
      foreign.once('connect', () => done('connected'))
      foreign.once('connect_error', () => done('refused'))
    })
    foreign.disconnect()
    expect(refused).toBe('refused')
    expect(await fetchStatus('/', { host: 'elsewhere.example.org' })).toBe(400)
    expect(await fetchStatus('/healthz')).toBe(200)
  })
})
