import type { Socket as Connection, Transport } from 'engine.io'
import type { LiveServer } from './socket-types'

/** How an answer begins: Socket.IO's packet type ACK. */
const ANSWER = '3'

/**
 * Sends what one turn of work has for a connection (an answer, the entries of one commit) in one write to the network
 * instead of one each, which would cost more than everything else the turn does. Engine.IO gathers packets while its
 * transport is not writable and flushes them when it is ready; the frames of one flush are then held together by TCP's cork.
 */
export function gatherWrites(io: LiveServer): void {
  let gathering = new Set<Transport>()
  let answered = new Set<Transport>()

  function release(): void {
    // Who is answered waits for it; each write before theirs would be a part of that wait.
    const held = answered.union(gathering)
    gathering = new Set()
    answered = new Set()
    for (const transport of held) {
      transport.writable = true
      transport.emit('ready')
    }
  }

  io.engine.on('connection', (connection: Connection) => {
    const { socket: tcp } = connection.request
    connection.on('packetCreate', ({ type, data }: { type: string; data?: unknown }) => {
      const { transport } = connection
      // A heartbeat goes alone, at a time of its own: gathering would only cost, thousands of times a second.
      if (type === 'ping' || (!transport.writable && !gathering.has(transport))) return
      if (typeof data === 'string' && data.startsWith(ANSWER)) answered.add(transport)
      if (!transport.writable) return
      transport.writable = false
      gathering.add(transport)
      // Runs when all that is ready to run has run: every answer and entry of the same commit.
      if (gathering.size === 1) process.nextTick(release)
    })
    connection.on('flush', () => tcp.cork())
    connection.on('drain', () => tcp.uncork())
  })
}
