import type { Socket } from 'node:net'

export type Direction = 'up' | 'down'

/** One proxied connection, and all that can go wrong with it. */
export type Link = {
  /** The client's own port, which tells whose connection this is. */
  clientPort: number | undefined
  /** Both ends are reset, as when a router forgets them. */
  reset: () => void
  /** From now on nothing passes, and nobody is told: a tablet behind a door. */
  swallow: () => void
  /** The server's side ends; the client is not told. */
  halfOpen: () => void
  /** Resets after this many more bytes in this direction: in the middle of whatever is being said. */
  resetAfter: (bytes: number, direction: Direction) => void
  /** Reads no faster than this from the server; 0 stops reading, `Infinity` reads freely again. */
  read: (bytesPerSecond: number) => void
  ended: () => boolean
}

const SLOW_TICK_MS = 50

export function linkBetween(client: Socket, server: Socket, gone: () => void): Link {
  let swallowing = false
  let ended = false
  let slow: NodeJS.Timeout | undefined
  const budget = { up: Infinity, down: Infinity }

  const end = (how: 'destroy' | 'resetAndDestroy') => {
    if (ended) return
    ended = true
    clearInterval(slow)
    for (const socket of [client, server]) if (!socket.destroyed) socket[how]()
    gone()
  }

  const pass = (from: Socket, to: Socket, direction: Direction) => {
    from.setNoDelay(true)
    from.on('data', (chunk: Buffer) => {
      if (swallowing || ended) return
      const part = chunk.subarray(0, Math.min(chunk.length, budget[direction]))
      budget[direction] -= part.length
      if (!to.write(part)) {
        from.pause()
        to.once('drain', () => slow ?? from.resume())
      }
      // The last bytes go out first, so that the other end has half of something in its hands.
      if (budget[direction] <= 0) setImmediate(() => end('resetAndDestroy'))
    })
    from.on('error', () => swallowing || end('resetAndDestroy'))
    // On a swallowed link neither side hears that the other has gone.
    from.on('close', () => (swallowing && !to.destroyed) || end('destroy'))
  }
  pass(client, server, 'up')
  pass(server, client, 'down')

  return {
    clientPort: client.remotePort,
    reset: () => end('resetAndDestroy'),
    swallow: () => (swallowing = true),
    halfOpen: () => {
      swallowing = true
      server.destroy()
    },
    resetAfter: (bytes, direction) => (budget[direction] = bytes),
    read: (bytesPerSecond) => {
      clearInterval(slow)
      slow = undefined
      if (bytesPerSecond === Infinity) return void server.resume()
      server.pause()
      slow = setInterval(() => {
        // What is read is passed on as ever. The last bytes may be fewer than were asked for.
        const most = Math.ceil((bytesPerSecond * SLOW_TICK_MS) / 1_000)
        if (most > 0) server.read(Math.min(most, server.readableLength))
      }, SLOW_TICK_MS)
    },
    ended: () => ended,
  }
}
