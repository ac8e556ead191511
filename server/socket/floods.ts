import { services } from '../services'
import { cut } from './cut'
import type { LiveSocket } from './socket-types'

const WINDOW_MS = 10_000
/** How many times what the limits allow altogether: far from anything a device of ours sends. */
const TOLERANCE = 4

/**
 * Cuts a connection that sends far more than its limits allow, whatever it sends: being refused costs it nothing, but it
 * costs us (SO8). It heals by connecting again, which is limited too.
 */
export function cutFloods(socket: LiveSocket): void {
  const { RATE_MESSAGES_PER_10S, RATE_TYPING_PER_2S, RATE_OTHER_PER_MIN } = services().env
  const most = TOLERANCE * (RATE_MESSAGES_PER_10S + RATE_TYPING_PER_2S * 5 + (RATE_OTHER_PER_MIN * 10) / 6)
  let since = performance.now()
  let count = 0
  socket.conn.on('packet', () => {
    const now = performance.now()
    if (now - since > WINDOW_MS) [since, count] = [now, 0]
    count += 1
    if (count <= most) return
    if (count === Math.floor(most) + 1)
      services().log.warn({ personId: socket.data.personId, count }, 'a flood was cut')
    cut(socket)
  })
}
