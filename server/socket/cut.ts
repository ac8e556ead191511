import type { LiveSocket } from './socket-types'

/**
 * Ends a connection at once. A polite close waits for the other side to agree, for half a minute, and one that does not
 * stop sending, or does not read, never does.
 */
export function cut(socket: LiveSocket): void {
  // Engine.IO's types hide the websocket below.
  const { transport } = socket.conn as unknown as { transport: { socket?: { terminate: () => void } } }
  const websocket = transport.socket
  socket.conn.close(true)
  websocket?.terminate()
}
