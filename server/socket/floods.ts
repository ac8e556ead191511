import { services } from '../services'
import { cut } from './cut'
import type { LiveSocket } from './socket-types'

const WINDOW_MS = 10_000
/** How many times what the limits allow altogether: far from anything a device of ours sends. */
const TOLERANCE = 4
/** How long these may be on average; a message has at most 10,000 characters, hardly any has a thousand. */
const CHARACTERS_EACH = 4_000

/**
 * Cuts a connection that sends far more than its limits allow, whatever it sends: being refused costs it nothing, but it
 * costs us (SO8). It heals by connecting again, which is limited too.
 */
export function cutFloods(socket: LiveSocket): void {
  const { RATE_MESSAGES_PER_10S, RATE_TYPING_PER_2S, RATE_OTHER_PER_MIN } = services().env
  const most = TOLERANCE * (RATE_MESSAGES_PER_10S + RATE_TYPING_PER_2S * 5 + (RATE_OTHER_PER_MIN * 10) / 6)
  let since = performance.now()
  let count = 0
  let characters = 0
  let noted = false
  socket.conn.on('packet', ({ data }: { data?: unknown }) => {
    const now = performance.now()
    if (now - since > WINDOW_MS) [since, count, characters] = [now, 0, 0]
    count += 1
    characters += typeof data === 'string' ? data.length : 0
    if (count <= most && characters <= most * CHARACTERS_EACH) return
    if (!noted) services().log.warn({ personId: socket.data.personId, count, characters }, 'a flood was cut')
    noted = true
    cut(socket)
  })
}
