import type { Socket as Connection } from 'engine.io'
import type { LiveServer, LiveSocket } from './socket-types'

/** How long the other side has to agree to a close, in ms. */
const PARTING_MS = 2_000

/** Ends a connection at once: one that does not stop sending, or does not read, never agrees to a polite close. */
export function cut({ conn }: Pick<LiveSocket, 'conn'>): void {
  const websocket = websocketOf(conn)
  conn.close(true)
  websocket?.terminate()
}

/** Ends what does not agree to be closed; by itself the websocket would wait for half a minute. */
export function limitPartings(io: LiveServer): void {
  io.engine.on('connection', (connection: Connection) => {
    const websocket = websocketOf(connection)
    connection.once('close', () => setTimeout(() => websocket?.terminate(), PARTING_MS).unref())
  })
}

// Engine.IO's types hide the websocket below.
function websocketOf(connection: Connection): { terminate: () => void } | undefined {
  const { transport } = connection as unknown as { transport: { socket?: { terminate: () => void } } }
  return transport.socket
}
