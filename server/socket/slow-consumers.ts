import { services } from '../services'
import { cut } from './cut'
import type { LiveServer } from './socket-types'

type Queues = { writeBuffer: unknown[]; transport: { socket?: { bufferedAmount: number } } }

const LOOK_MS = 1_000
const MOST_PACKETS = 500
const MOST_BYTES = 1 << 20

/** Cuts connections that do not read what they are sent, before it fills the memory; they heal by sync (SO9). */
export function startSlowConsumerGuard(io: LiveServer): () => void {
  const timer = setInterval(() => {
    for (const socket of io.of('/').sockets.values()) {
      // Engine.IO's types hide both queues: its own packets, and the bytes that `ws` has taken but not sent.
      const { writeBuffer, transport } = socket.conn as unknown as Queues
      const bytes = transport.socket?.bufferedAmount ?? 0
      if (writeBuffer.length <= MOST_PACKETS && bytes <= MOST_BYTES) continue
      services().log.warn({ packets: writeBuffer.length, bytes }, 'a slow connection was cut')
      cut(socket)
    }
  }, LOOK_MS)
  return () => clearInterval(timer)
}
