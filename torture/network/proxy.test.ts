import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { until } from '../figures'
import { startProxy, type Proxy } from './proxy'

let server: Server
let proxy: Proxy
let accepted: Socket[] = []

beforeEach(async () => {
  accepted = []
  server = createServer((socket) => {
    accepted.push(socket)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => socket.write(chunk))
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  proxy = await startProxy((server.address() as AddressInfo).port)
})

afterEach(async () => {
  await proxy.stop()
  for (const socket of accepted) socket.destroy()
  await new Promise((done) => server.close(done))
})

type Client = { socket: Socket; heard: () => number; gone: () => boolean }

async function client(): Promise<Client> {
  const socket = connect({ host: '127.0.0.1', port: proxy.port })
  let heard = 0
  let gone = false
  socket.on('data', (chunk) => (heard += chunk.length))
  socket.on('error', () => (gone = true)).on('close', () => (gone = true))
  const before = accepted.length
  await until(() => accepted.length > before, 'the server to be reached', 10_000)
  return { socket, heard: () => heard, gone: () => gone }
}

const pause = () => new Promise((done) => setTimeout(done, 100))

it('passes bytes both ways', async () => {
  const { socket, heard } = await client()
  socket.write('x'.repeat(100_000))
  await until(() => heard() === 100_000, 'the echo', 10_000)
})

it('resets in the middle of an answer', async () => {
  const { socket, heard, gone } = await client()
  proxy.links()[0]?.resetAfter(10, 'down')
  socket.write('x'.repeat(1_000))
  await until(gone, 'the reset', 10_000)
  expect(heard()).toBeLessThanOrEqual(10)
  expect(proxy.links()).toEqual([])
})

it('swallows without telling anybody', async () => {
  const { socket, heard, gone } = await client()
  proxy.links()[0]?.swallow()
  socket.write('hello')
  await pause()
  expect([heard(), gone(), accepted[0]?.destroyed]).toEqual([0, false, false])
  socket.destroy()
  await pause()
  expect([accepted[0]?.destroyed, proxy.links().length]).toEqual([false, 1])
  accepted[0]?.destroy()
  await until(() => proxy.links().length === 0, 'the link to be forgotten', 10_000)
})

it('half-open: the server is gone, the client waits', async () => {
  const { gone } = await client()
  proxy.links()[0]?.halfOpen()
  await until(() => accepted[0]?.destroyed === true, 'the server’s side to end', 10_000)
  expect(gone()).toBe(false)
})

it('tells the client when the server dies', async () => {
  const { gone } = await client()
  accepted[0]?.resetAndDestroy()
  await until(gone, 'the end', 10_000)
})

it('stops reading, and reads again', async () => {
  const { socket, heard } = await client()
  proxy.links()[0]?.read(0)
  socket.write('x'.repeat(1_000))
  await pause()
  expect(heard()).toBe(0)
  proxy.links()[0]?.read(Infinity)
  await until(() => heard() === 1_000, 'what was held back', 10_000)
})

it('reads slowly, each byte once', async () => {
  const { socket, heard } = await client()
  const started = performance.now()
  proxy.links()[0]?.read(2_000)
  socket.write('x'.repeat(1_000))
  await pause()
  expect(heard()).toBeLessThanOrEqual(100 + 2 * (performance.now() - started))
  await until(() => heard() >= 1_000, 'all of it', 10_000)
  await pause()
  expect(heard()).toBe(1_000)
})

it('refuses while it is closed', async () => {
  proxy.open(false)
  const socket = connect({ host: '127.0.0.1', port: proxy.port })
  const ended = await new Promise((done) => socket.on('error', () => done('reset')).on('close', () => done('closed')))
  expect(['reset', 'closed']).toContain(ended)
})
