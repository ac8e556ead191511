import { audienceOf, type Incident } from '../../lib/incident/incident'
import type { Entry } from '../../lib/incident/entry'
import { redact } from '../../lib/incident/redact'
import type { PersonCard } from '../../lib/people'
import type { BusEvents } from '../incident/bus'
import { peopleAround } from '../queries/room-view'
import { peopleCards } from '../queries/people-cards'
import { services } from '../services'
import { roomOf, type LiveServer } from './socket-types'

/**
 * Tells everybody concerned of what was committed. The audience is computed from the incident at this moment, never from
 * what a client joined: the seated, the creator, who has just been removed (V2: this entry, then nothing), and previewers.
 */
export function startFanOut(io: LiveServer): () => void {
  let order = Promise.resolve()
  return services().bus.listen('entries', (event) => {
    const cards = changesPeople(event) ? peopleCards(peopleAround(event.after, event.entries)) : undefined
    // Entries that need no look-up leave at once; those that do keep their place in the order.
    order = order.then(async () => tell(io, event, await cards)).catch(reportFailure)
  })
}

function tell(io: LiveServer, { before, after, entries }: BusEvents['entries'], people: PersonCard[] | undefined): void {
  const audience = new Set([...(before ? audienceOf(before) : []), ...audienceOf(after)])
  const rooms = [...audience].map(roomOf.person)
  if (before?.status === 'open') rooms.push(roomOf.preview(after.id))
  for (const entry of entries) io.to(rooms).emit('entry', withPeople(redact(entry, 'room'), people))
  tellLists(io, before, after, people ?? [])
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

function withPeople(entry: Entry, people: PersonCard[] | undefined) {
  return people ? { entry, people } : { entry }
}

function changesPeople({ before, after }: BusEvents['entries']): boolean {
  return before?.seats !== after.seats || before.ownerId !== after.ownerId
}

function reportFailure(error: unknown): void {
  services().log.error({ err: error }, 'an entry could not be told; clients heal by their heads')
}
