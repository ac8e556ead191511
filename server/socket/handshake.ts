import { PROTOCOL } from '../../lib/wire'
import { actorOfHandshake } from '../auth/handshake'
import { services } from '../services'
import { clientAddress } from '../http/client-address'
import { createCounts, type Counts } from './counts'
import { joinByAccount } from './revoke'
import type { LiveServer, LiveSocket } from './socket-types'

/** Why a connection is refused; clients find it as the `connect_error`'s message. */
export type HandshakeRefusal = 'signed-out' | 'outdated' | 'rate-limited' | 'unavailable'

/** Lets in who is signed in and speaks this protocol, within the cap of a person's connections. */
export function guardHandshakes(io: LiveServer): void {
  const open = createCounts()
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

async function admit(socket: LiveSocket, open: Counts): Promise<HandshakeRefusal | undefined> {
  const { protocol } = socket.handshake.auth as { protocol?: unknown }
  if (protocol !== PROTOCOL) return 'outdated'
  const actor = await actorOfHandshake(socket.handshake.headers.cookie)
  if (!actor) return 'signed-out'
  if (!takePlace(socket, open, actor.id)) return 'rate-limited'
  socket.data.personId = actor.id
  socket.data.sessionId = actor.sessionId
  socket.data.address = clientAddress(socket.request)
  socket.data.previewing = new Set()
  // Before the client is told that it is connected: whatever it then asks for, nothing falls in between.
  await joinByAccount(socket)
  return undefined
}

/** Counts the connection from this moment until it closes, so that handshakes under way count too; false beyond the cap. */
function takePlace({ conn }: LiveSocket, open: Counts, personId: string): boolean {
  if (open.of(personId) >= services().env.MAX_SOCKETS_PER_USER) return false
  if (conn.readyState !== 'open') return true // It went away meanwhile: nothing is left to count.
  open.add(personId, 1)
  conn.once('close', () => open.add(personId, -1))
  return true
}
