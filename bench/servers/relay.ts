import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'

/**
 * The measure of everything: Socket.IO with Fieldline's transport settings and nothing behind it. Whoever connects is put
 * into the room it names and pushed as many entries as it missed; a message goes to its room and is acknowledged.
 * A program of its own; it says its port to its parent and ends with it.
 */
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
  socket.on('command', (message: { incidentId: string }, acknowledge: (answer: { ok: true }) => void) => {
    relay.to(message.incidentId).emit('entry', message)
    acknowledge({ ok: true })
  })
})

http.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (http.address() as AddressInfo).port })
})
process.on('disconnect', () => process.exit())
