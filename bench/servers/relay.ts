import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { Server } from 'socket.io'

/**
 * The measure of everything: Socket.IO with Fieldline's transport settings and nothing behind it. Whoever connects is put
 * into the room it names and pushed as many entries as it missed; a message goes to its room and is acknowledged. With
 * KEEP_IN, the address of an empty database, each message is one row there, committed, before that: the least that any
 * server does which loses nothing. A program of its own; it says its port to its parent and ends with it.
 */
type Message = { incidentId: string }

const { KEEP_IN } = process.env
const keep = KEEP_IN ? await keeperIn(KEEP_IN) : undefined
const http = createServer()
const ENTRY = {
  incidentId: '00000000-0000-7000-8000-000000000000',
  at: '2026-01-01T00:00:00.000Z',
  by: '00000000-0000-7000-8000-000000000000',
  commandId: '00000000-0000-7000-8000-000000000000',
  type: 'message.posted',
  fact: { text: 'The gauge reads 2.1 bar.' },
}
const relay = new Server(http, {
  transports: ['websocket'],
  allowEIO3: false,
  serveClient: false,
  perMessageDeflate: false,
  maxHttpBufferSize: 64 * 1024,
  connectTimeout: 10_000,
  pingInterval: 13_000,
  pingTimeout: 10_000,
})

relay.use((socket, next) => {
  const { room } = socket.handshake.auth as { room: string }
  void socket.join(room)
  next()
})
relay.on('connection', (socket) => {
  const { missed = 0 } = socket.handshake.auth as { missed?: number }
  for (let seq = 1; seq <= missed; seq += 1) socket.emit('entry', { ...ENTRY, seq })
  socket.on('command', (message: Message, acknowledge: (answer: { ok: true }) => void) => {
    const passOn = () => {
      relay.to(message.incidentId).emit('entry', message)
      acknowledge({ ok: true })
    }
    if (keep) void keep(message).then(passOn)
    else passOn()
  })
})

async function keeperIn(databaseUrl: string): Promise<(message: Message) => Promise<unknown>> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, idleTimeoutMillis: 0 })
  await pool.query('CREATE TABLE kept (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, message jsonb NOT NULL)')
  const text = 'INSERT INTO kept (message) VALUES ($1)'
  return (message) => pool.query({ name: 'keep', text, values: [JSON.stringify(message)] })
}

http.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (http.address() as AddressInfo).port })
})
process.on('disconnect', () => process.exit())
