import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Server } from 'socket.io'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from './ask'
import { connect } from './connection'

/** A real Socket.IO server that asks for a sign of life every 30 ms and cuts who gives none within 60 ms. */
const http = createServer()
const io = new Server(http, { transports: ['websocket'], pingInterval: 30, pingTimeout: 60 })
const port = () => (http.address() as AddressInfo).port

beforeAll(async () => {
  io.use((socket, next) => {
    next((socket.handshake.auth as { room: string }).room === 'closed' ? new Error('signed-out') : undefined)
  })
  io.on('connection', (socket) => {
    socket.on('say', (text: string, answer: (text: string) => void) => {
      socket.emit('list', 'is no entry')
      socket.emit('entry', { text })
      answer(text)
    })
  })
  await new Promise<void>((done) => {
    http.listen(0, '127.0.0.1', done)
  })
})
afterAll(() => io.close())

describe('a connection of the load generator', () => {
  it('sends, is answered, and hears entries of any length, and nothing else as one', async () => {
    const connection = await connect(port(), { cookie: '', room: 'a' })
    const heard: string[] = []
    connection.listen((bytes, from, to) => void heard.push(bytes.toString('utf8', from, to)))
    const texts = ['é', 'x'.repeat(200), 'y'.repeat(60_000)]
    for (const text of texts) expect(await ask(connection, 'say', text)).toBe(JSON.stringify([text]))
    expect(connection.heard()).toBe(3)
    expect(heard).toEqual(texts.map((text) => `42${JSON.stringify(['entry', { text }])}`))
    connection.close()
  })

  it('stays alive as long as the server asks', async () => {
    const connection = await connect(port(), { cookie: '', room: 'a' })
    await delay(400)
    expect(await ask(connection, 'say', 'still here')).toBe('["still here"]')
    connection.close()
  })

  it('says why it was refused', async () => {
    await expect(connect(port(), { cookie: '', room: 'closed' })).rejects.toThrow('signed-out')
  })
})
