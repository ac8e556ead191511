import { setImmediate } from 'node:timers/promises'
import { services } from '../services'
import { roomOf, type LiveServer } from './socket-types'

/** So many people are told in one turn of work: a second's notices at once would hold up the messages of that moment. */
const AT_ONCE = 25

/** Tells people's screens that there is something new for them, or that something was seen on another. */
export function startNoticeFanOut(io: LiveServer): () => void {
  return services().bus.listen('notices', ({ personIds, loud }) => {
    const called = new Set(loud)
    void tell(io, loud, { loud: true })
    void tell(
      io,
      personIds.filter((id) => !called.has(id)),
      { loud: false },
    )
  })
}

async function tell(io: LiveServer, personIds: readonly string[], news: { loud: boolean }): Promise<void> {
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    if (from > 0) await setImmediate()
    io.to(personIds.slice(from, from + AT_ONCE).map(roomOf.person)).emit('notices', news)
  }
}
