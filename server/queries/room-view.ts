import type { Entry } from '../../lib/incident/entry'
import type { Incident } from '../../lib/incident/incident'
import { headerOf, redact } from '../../lib/incident/redact'
import type { Account, PersonCard } from '../../lib/people'
import type { RoomSync, RoomView } from '../../lib/wire'
import { accessIncident } from '../incident/access'
import { services } from '../services'
import { entriesBefore, entriesBetween } from './entries-page'
import { marksOf } from './marks'
import { peopleCards } from './people-cards'

/** More missed entries than this and a fresh view is sent instead. */
const MOST_MISSED = 500

/** What this person needs to hold the room: a view, the entries since `since`, only the header, or that there is none. */
export async function roomSync(viewer: Account, incidentId: string, since: number): Promise<RoomSync> {
  const found = await accessIncident(viewer, incidentId)
  if (!found) return { kind: 'gone' }
  const { incident, access } = found
  if (access === 'header') {
    return { kind: 'header', header: headerOf(incident), people: await peopleCards(peopleIn(incident)) }
  }
  if (since > 0 && since <= incident.seq && incident.seq - since <= MOST_MISSED) {
    const [missed, marks] = await Promise.all([
      entriesBetween(incidentId, since + 1, incident.seq),
      marksOf(incidentId),
    ])
    const entries = missed.map((entry) => redact(entry, access))
    return { kind: 'entries', entries, marks, ...(await castOf(peopleAround(incident, entries))) }
  }
  return { kind: 'view', view: await freshView(incident, access) }
}

/** The whole room with its newest page, or undefined for somebody who may not read it. */
export async function roomView(viewer: Account, incidentId: string): Promise<RoomView | undefined> {
  const sync = await roomSync(viewer, incidentId, 0)
  return sync.kind === 'view' ? sync.view : undefined
}

/** The id of the incident with this human number; says nothing about who may see it. */
export async function incidentIdOf(number: number): Promise<string | undefined> {
  const found = await services().db.incident.findUnique({ where: { number }, select: { id: true } })
  return found?.id
}

async function freshView(incident: Incident, access: RoomView['access']): Promise<RoomView> {
  const [page, marks] = await Promise.all([entriesBefore(incident.id, incident.seq + 1), marksOf(incident.id)])
  const entries = page.entries.map((entry) => redact(entry, access))
  const amendments = page.amendments.map((entry) => redact(entry, access))
  return { access, incident, entries, amendments, marks, ...(await castOf(peopleAround(incident, entries))) }
}

/** These people's cards, and who of them is connected. */
export async function castOf(ids: readonly string[]): Promise<{ people: PersonCard[]; online: string[] }> {
  const people = await peopleCards(ids)
  return { people, online: people.map(({ id }) => id).filter((id) => services().presence.isOnline(id)) }
}

/** Everybody whose name these entries need. */
export function peopleAround(incident: Incident, entries: readonly Entry[]): string[] {
  return [...peopleIn(incident), ...entries.map(({ by }) => by), ...mentioned(entries)]
}

export function peopleIn(incident: Incident): string[] {
  const { creatorId, reporterId, ownerId, lastOwnerId, lastMessage, seats } = incident
  const others = [ownerId, lastOwnerId, lastMessage?.by].filter((id) => id !== null && id !== undefined)
  return [creatorId, reporterId, ...others, ...seats.map((seat) => seat.personId)]
}

/** People whom facts name: their ids stand under these keys in every action's fact. */
function mentioned(entries: readonly { fact: unknown }[]): string[] {
  return entries.flatMap(({ fact }) => {
    const { personId, creatorId, to, from, ownerId } = (fact ?? {}) as Record<string, unknown>
    return [personId, creatorId, to, from, ownerId].filter(
      (id): id is string => typeof id === 'string' && id.length === 36,
    )
  })
}
