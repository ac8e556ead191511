import type { Entry } from '../../lib/incident/entry'
import { hearersOf, type Incident } from '../../lib/incident/incident'
import type { BusEvent, BusEvents } from '../incident/bus'
import { loadIncident } from '../incident/store'
import { entriesBetween } from '../queries/entries-page'
import { services } from '../services'

type Before = Pick<Incident, 'status' | 'ownerId' | 'seats'>
/** A step of an incident on its way to another node. */
export type Moved = {
  incidentId: string
  first: number
  last: number
  /** Who was there before, when that changed; null for a new incident. */
  before?: Before | null
  words?: { after: Incident; entries: Entry[] }
  /** Who was there for it, where the words are read later: who has been let in again by then must not hear them live (V2). */
  hearers?: readonly string[]
}

/** What another node needs to know of an event, as JSON; undefined for what concerns this process alone. */
export function carried<K extends BusEvent>(type: K, event: BusEvents[K], withWords: boolean): unknown {
  if (type === 'missed') return undefined
  return type === 'entries' ? moved(event as BusEvents['entries'], withWords) : event
}

function moved({ before, after, entries }: BusEvents['entries'], withWords: boolean): Moved {
  const same = before?.seats === after.seats && before.status === after.status && before.ownerId === after.ownerId
  return {
    incidentId: after.id,
    first: after.seq - entries.length + 1,
    last: after.seq,
    ...(!same && { before: before ? { status: before.status, ownerId: before.ownerId, seats: before.seats } : null }),
    ...(withWords ? { words: { after, entries } } : { hearers: hearersOf(before, after) }),
  }
}

/** The event again, read from the database where it came without words; undefined when there is no such incident. */
export async function entriesOf({
  incidentId,
  first,
  last,
  before,
  words,
  hearers,
}: Moved): Promise<BusEvents['entries'] | undefined> {
  const after = words?.after ?? (await loadIncident(services().pool, incidentId))
  if (!after) return undefined
  const entries = words?.entries ?? (await entriesBetween(incidentId, first, last))
  const step = { after, entries, ...(hearers && { hearers }) }
  // The same people before as after: kept identical, which is how listeners see it.
  if (before === undefined) return { before: { ...after, seq: first - 1 }, ...step }
  return { before: before ? { ...after, ...before, seq: first - 1 } : undefined, ...step }
}
