import type { Socket as Connection } from 'engine.io'
import type { IncomingMessage } from 'node:http'
import { clientAddress } from '../http/client-address'
import { isSameOrigin } from '../http/own-origin'
import { services } from '../services'
import { createCounts } from './counts'
import type { LiveServer } from './socket-types'

/** Decides on a request for a live connection before it costs a websocket and a look at its session. */
export type Door = { admits: (request: IncomingMessage) => boolean; watch: (io: LiveServer) => void }

/** Lets in our own origin, and no more connections from an address than it may hold, answered handshake or not (SO8). */
export function createDoor(): Door {
  const open = createCounts()
  return {
    admits: (request) => {
      // A browser sends the page's origin with every websocket, and CORS does not guard those.
      if (!isSameOrigin(request)) return false
      if (open.of(clientAddress(request)) < services().env.MAX_SOCKETS_PER_IP) return true
      services().metrics.handshakeRefused('rate-limited')
      return false
    },
    watch: (io) => {
      io.engine.on('connection', (connection: Connection) => {
        const address = clientAddress(connection.request)
        open.add(address, 1)
        connection.once('close', () => open.add(address, -1))
      })
    },
  }
}
