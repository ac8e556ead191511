import type { Account } from '../../lib/people'
import { redact } from '../../lib/incident/redact'
import type { RoomSync, SyncAnswer, SyncRequest } from '../../lib/wire'
import { accessIncident } from '../incident/access'
import { cardsFor } from '../queries/cards-for'
import { closedInbox } from '../queries/inbox'
import { entriesBefore } from '../queries/entries-page'
import { listsFor } from '../queries/lists'
import { peopleCards } from '../queries/people-cards'
import { incidentIdOf, peopleAround, peopleIn, roomSync } from '../queries/room-view'
import { standingOf } from '../queries/standing'
import { services } from '../services'

const MOST_FRESH_VIEWS = 50

/** Page load, reconnect, wake, gap: all one thing. Answers every part that was asked for, as of now. */
export async function sync(viewer: Account, request: SyncRequest): Promise<SyncAnswer> {
  const [rooms, numbered, lists, page, closed, people, standing] = await Promise.all([
    request.rooms && roomsSince(viewer, request.rooms),
    request.number === undefined ? undefined : roomByNumber(viewer, request.number),
    request.lists && listsFor(viewer),
    request.page && olderPage(viewer, request.page),
    request.closedBefore === undefined ? undefined : olderClosed(viewer, request.closedBefore),
    request.people && cardsFor(viewer, request.people),
    request.standing === undefined ? undefined : standingOf(viewer, request.standing),
  ])
  return {
    ok: true,
    now: new Date(services().clock.now()).toISOString(),
    ...((rooms || numbered) && { rooms: { ...rooms, ...(numbered && { [numbered.id]: numbered.room }) } }),
    ...(numbered && { numbered: numbered.id }),
    ...(lists && { lists }),
    ...(page && { page }),
    ...(closed && { closed }),
    ...(people && { people }),
    ...(standing && { standing }),
  }
}

async function roomsSince(viewer: Account, rooms: Record<string, number>): Promise<Record<string, RoomSync>> {
  const wanted = Object.entries(rooms)
  const fresh = wanted.filter(([, since]) => since === 0).slice(0, MOST_FRESH_VIEWS)
  const caughtUp = wanted.filter(([, since]) => since > 0)
  const answers = [...fresh, ...caughtUp].map(async ([id, since]) => [id, await roomSync(viewer, id, since)] as const)
  return Object.fromEntries(await Promise.all(answers))
}

async function roomByNumber(viewer: Account, number: number): Promise<{ id: string; room: RoomSync } | undefined> {
  const id = await incidentIdOf(number)
  const room = id ? await roomSync(viewer, id, 0) : undefined
  return id && room && room.kind !== 'gone' ? { id, room } : undefined
}

async function olderPage(viewer: Account, { incidentId, before }: { incidentId: string; before: number }) {
  const found = await accessIncident(viewer, incidentId)
  if (!found || found.access === 'header') return { entries: [], amendments: [], people: [] }
  const page = await entriesBefore(incidentId, before)
  const entries = page.entries.map((entry) => redact(entry, found.access))
  const amendments = page.amendments.map((entry) => redact(entry, found.access))
  return { entries, amendments, people: await peopleCards(peopleAround(found.incident, entries)) }
}

async function olderClosed(viewer: Account, before: string) {
  const { rows, more } = await closedInbox(viewer, before)
  return { rows, more, people: await peopleCards(rows.flatMap(({ incident }) => peopleIn(incident))) }
}
