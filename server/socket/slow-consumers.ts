import { services } from '../services'
import { cut } from './cut'
import type { LiveServer, LiveSocket } from './socket-types'

type Connection = LiveSocket['conn']
type Queues = { writeBuffer: unknown[]; transport: { socket?: { bufferedAmount: number } } }

const LOOK_MS = 500
const MOST_PACKETS = 500
const MOST_BYTES = 1 << 20

/**
 * Cuts connections that do not read what they are sent, before it fills the memory; they heal by sync (SO9). Only those that
 * were sent something since they were last seen with nothing left are looked at: looking at ten thousand takes long.
 */
export function startSlowConsumerGuard(io: LiveServer): () => void {
  const owed = new Set<Connection>()
  io.engine.on('connection', (connection: Connection) => {
    connection.on('packetCreate', () => owed.add(connection))
    connection.on('close', () => owed.delete(connection))
  })
  const timer = setInterval(() => {
    for (const connection of owed) {
      // Engine.IO's types hide both queues: its own packets, and the bytes that `ws` has taken but not sent.
      const { writeBuffer, transport } = connection as unknown as Queues
      const [packets, bytes] = [writeBuffer.length, transport.socket?.bufferedAmount ?? 0]
      if (packets + bytes === 0) owed.delete(connection)
      if (packets <= MOST_PACKETS && bytes <= MOST_BYTES) continue
      services().log.warn({ packets, bytes }, 'a slow connection was cut')
      cut({ conn: connection })
    }
  }, LOOK_MS)
  return () => clearInterval(timer)
}
