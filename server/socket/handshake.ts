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
  const open: OpenConnections = { ofAddress: new Map(), ofPerson: new Map() }
  io.use((socket, next) => {
    admit(socket, open).then(
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
}

async function admit(socket: LiveSocket, open: OpenConnections): Promise<HandshakeRefusal | undefined> {
  const { protocol } = socket.handshake.auth as { protocol?: unknown }
  if (protocol !== PROTOCOL) return 'outdated'
  const actor = await actorOfHandshake(socket.handshake.headers.cookie)
  if (!actor) return 'signed-out'
  const address = clientAddress(socket.request)
  if (!takePlace(socket, open, address, actor.id)) return 'rate-limited'
  socket.data.personId = actor.id
  socket.data.sessionId = actor.sessionId
  socket.data.address = address
  socket.data.previewing = new Set()
  // Before the client is told that it is connected: whatever it then asks for, nothing falls in between.
  await joinByAccount(socket)
  return undefined
}

type OpenConnections = { ofAddress: Map<string, number>; ofPerson: Map<string, number> }

/** Counts the connection from this moment until it closes, so that handshakes under way count too; false beyond a cap. */
function takePlace({ conn }: LiveSocket, { ofAddress, ofPerson }: OpenConnections, address: string, personId: string) {
  const { MAX_SOCKETS_PER_IP, MAX_SOCKETS_PER_USER } = services().env
  if ((ofAddress.get(address) ?? 0) >= MAX_SOCKETS_PER_IP) return false
  if ((ofPerson.get(personId) ?? 0) >= MAX_SOCKETS_PER_USER) return false
  if (conn.readyState !== 'open') return true // It went away meanwhile: nothing is left to count.
  count(ofAddress, address, 1)
  count(ofPerson, personId, 1)
  conn.once('close', () => {
    count(ofAddress, address, -1)
    count(ofPerson, personId, -1)
  })
  return true
}

function count(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + by
  if (now > 0) counts.set(key, now)
  else counts.delete(key)
}
