import { setTimeout as delay } from 'node:timers/promises'
import { services } from '../services'
import type { LiveServer } from './socket-types'

const SLICES = 20
const PAUSE_MS = 50

/**
 * Before this process stops: closes the connections a few at a time over about a second, so that their devices come
 * back elsewhere one after the other (each adds its own jitter), and only when the commands taken so far are answered.
 */
export async function letGo(io: LiveServer): Promise<void> {
  const sockets = [...io.of('/').sockets.values()]
  const slice = Math.ceil(sockets.length / SLICES)
  while (sockets.length > 0) {
    await services().dispatch.idle()
    // Closing the transport, rather than the socket, tells a device to come back at once.
    for (const socket of sockets.splice(0, slice)) socket.conn.close()
    if (sockets.length > 0) await delay(PAUSE_MS)
  }
}
