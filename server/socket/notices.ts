import { services } from '../services'
import { roomOf, type LiveServer } from './socket-types'

/** Tells people's screens that there is something new for them, or that something was seen on another. */
export function startNoticeFanOut(io: LiveServer): () => void {
  return services().bus.listen('notices', ({ personIds, loud }) => {
    const quiet = personIds.filter((id) => !loud.includes(id))
    for (const id of loud) io.to(roomOf.person(id)).emit('notices', { loud: true })
    for (const id of quiet) io.to(roomOf.person(id)).emit('notices', { loud: false })
  })
}
