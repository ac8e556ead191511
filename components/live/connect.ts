import { io, type Socket } from 'socket.io-client'
import { PROTOCOL, type ClientToServer, type ServerToClient } from '../../lib/wire'

export type LiveSocket = Socket<ServerToClient, ClientToServer>

/** How long an answer is waited for before the command is sent again, in ms. */
export const ANSWER_MS = 10_000

/** The connection to our own origin, not yet opened: websocket only, trying again for ever with jitter. */
export function createSocket(): LiveSocket {
  return io({
    transports: ['websocket'],
    autoConnect: false,
    auth: { protocol: PROTOCOL },
    reconnectionDelay: 500,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.5,
    timeout: 10_000,
  })
}
