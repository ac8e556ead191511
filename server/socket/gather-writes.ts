import type { Socket as Connection, Transport } from 'engine.io'
import type { LiveServer } from './socket-types'

/**
 * Sends what one turn of work has for a connection (an answer, the entries of one commit) in one write to the network
 * instead of one each, which would cost more than everything else the turn does. Engine.IO gathers packets while its
 * transport is not writable and flushes them when it is ready; the frames of one flush are then held together by TCP's cork.
 */
export function gatherWrites(io: LiveServer): void {
  let gathering: Transport[] = []

  function release(): void {
    const held = gathering
    gathering = []
    for (const transport of held) {
      transport.writable = true
      transport.emit('ready')
    }
  }

  io.engine.on('connection', (connection: Connection) => {
    const { socket: tcp } = connection.request
    connection.on('packetCreate', ({ type }: { type: string }) => {
      const { transport } = connection
      // A heartbeat goes alone, at a time of its own: gathering would only cost, thousands of times a second.
      if (!transport.writable || type === 'ping') return
      transport.writable = false
      // Runs when all that is ready to run has run: every answer and entry of the same commit.
      if (gathering.push(transport) === 1) process.nextTick(release)
    })
    connection.on('flush', () => tcp.cork())
    connection.on('drain', () => tcp.uncork())
  })
}
