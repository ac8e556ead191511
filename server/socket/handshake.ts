import { PROTOCOL } from '../../lib/wire'
import { actorOfHandshake } from '../auth/handshake'
import { services } from '../services'
import { clientAddress } from '../http/client-address'
import { joinByAccount } from './revoke'
import type { LiveServer, LiveSocket } from './socket-types'

/** Why a connection is refused; clients find it as the `connect_error`'s message. */
export type HandshakeRefusal = 'signed-out' | 'outdated' | 'rate-limited' | 'unavailable'

/** Lets in who is signed in and speaks this protocol, within the caps of connections. */
export function guardHandshakes(io: LiveServer): void {
  const addresses = new Map<string, number>()
  io.use((socket, next) => {
    admit(io, socket, addresses).then(
      (refusal) => {
        if (refusal) services().metrics.handshakeRefused(refusal)
        next(refusal && new Error(refusal))
      },
      (error: unknown) => {
        services().log.error({ err: error }, 'a handshake failed')
        next(new Error('unavailable'))
      },
    )
  })
  io.on('connection', (socket) => {
    const { address } = socket.data
    addresses.set(address, (addresses.get(address) ?? 0) + 1)
    socket.on('disconnect', () => {
      const left = (addresses.get(address) ?? 1) - 1
      if (left > 0) addresses.set(address, left)
      else addresses.delete(address)
    })
  })
}

async function admit(
  io: LiveServer,
  socket: LiveSocket,
  addresses: ReadonlyMap<string, number>,
): Promise<HandshakeRefusal | undefined> {
  const { protocol } = socket.handshake.auth as { protocol?: unknown }
  if (protocol !== PROTOCOL) return 'outdated'
  const actor = await actorOfHandshake(socket.handshake.headers.cookie)
  if (!actor) return 'signed-out'
  const { MAX_SOCKETS_PER_IP, MAX_SOCKETS_PER_USER } = services().env
  const address = clientAddress(socket.request)
  const own = io.of('/').adapter.rooms.get(`person:${actor.id}`)?.size ?? 0
  if (own >= MAX_SOCKETS_PER_USER || (addresses.get(address) ?? 0) >= MAX_SOCKETS_PER_IP) return 'rate-limited'
  socket.data.personId = actor.id
  socket.data.sessionId = actor.sessionId
  socket.data.address = address
  socket.data.previewing = new Set()
  // Before the client is told that it is connected: whatever it then asks for, nothing falls in between.
  await joinByAccount(socket)
  return undefined
}
