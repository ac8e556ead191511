import type { WholeSocket } from '../../components/live/connect'

/** The client's port of this connection, by which a proxy's link is found. */
export function portOf(socket: WholeSocket): number | undefined {
  const { transport } = socket.io.engine as unknown as { transport: { ws?: { _socket?: { localPort?: number } } } }
  return transport.ws?._socket?.localPort
}
