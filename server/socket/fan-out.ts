import { hearersOf, type Incident } from '../../lib/incident/incident'
import { redact } from '../../lib/incident/redact'
import type { PersonCard } from '../../lib/people'
import type { BusEvents } from '../incident/bus'
import { castOf, peopleAround } from '../queries/room-view'
import { services } from '../services'
import { createInOrder } from './in-order'
import { roomOf, type LiveServer } from './socket-types'

type Cast = { people: PersonCard[]; online: string[] }

/**
 * Tells everybody concerned of what was committed. The audience is computed from the incident as it was at these entries, never
 * from what a client joined: the seated, the creator, who has just been removed (V2: this entry, then nothing), and previewers.
 */
export function startFanOut(io: LiveServer): () => void {
  let order = Promise.resolve()
  const { bus, clock, metrics } = services()
  const rooms = createInOrder()
  const stops = [
    bus.listen('entries', (event, from) => {
      const [first, last] = [event.entries[0], event.entries.at(-1)]
      if (!first || !last) return
      rooms.take({ id: event.after.id, first: first.seq, last: last.seq, pass: () => pass(event, from) })
    }),
    bus.listen('missed', rooms.forget),
  ]

  function pass(event: BusEvents['entries'], from: string | undefined): void {
    const cast = changesPeople(event) ? castOf(peopleAround(event.after, event.entries)) : undefined
    // Entries that need no look-up leave at once; those that do keep their place in the order.
    order = order
      .then(async () => {
        tell(io, event, await cast)
        metrics.published(
          from === undefined ? 'here' : 'node',
          (clock.now() - Date.parse(event.after.lastActivityAt)) / 1000,
        )
      })
      .catch(reportFailure)
  }

  return () => {
    for (const stop of stops) stop()
    rooms.forget()
  }
}

function tell(io: LiveServer, event: BusEvents['entries'], cast: Cast | undefined): void {
  const { before, after, entries, hearers = hearersOf(before, after) } = event
  const rooms = hearers.map(roomOf.person)
  if (before?.status === 'open') rooms.push(roomOf.preview(after.id))
  for (const entry of entries) io.to(rooms).emit('entry', { entry: redact(entry, 'room'), ...cast })
  tellLists(io, before, after, cast?.people ?? [])
}

function tellLists(io: LiveServer, before: Incident | undefined, after: Incident, people: PersonCard[]): void {
  const experts = io.to(roomOf.experts(after.areaId))
  if (after.status === 'open') experts.emit('list', { kind: 'waiting', incident: after, people })
  else if (before?.status === 'open') {
    const by = after.ownerId
    experts.emit('list', { kind: 'left', areaId: after.areaId, incidentId: after.id, seq: after.seq, by })
    io.in(roomOf.preview(after.id)).socketsLeave(roomOf.preview(after.id))
  }
}

function changesPeople({ before, after }: BusEvents['entries']): boolean {
  return before?.seats !== after.seats || before.ownerId !== after.ownerId
}

function reportFailure(error: unknown): void {
  services().log.error({ err: error }, 'an entry could not be told; clients heal by their heads')
}
