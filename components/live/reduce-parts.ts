import { audienceOf, type Incident } from '../../lib/incident/incident'
import type { PersonCard } from '../../lib/people'
import type { Standing } from '../../lib/wire'
import type { LiveState, OutboxItem, Room } from './state'

/** What lists and rooms have in common when they follow the server: every function takes a state and gives the next. */

/** People who came with an answer, and who of them is connected. */
export type Cast = { people: readonly PersonCard[]; online: readonly string[] }

export function withCast(state: LiveState, { people, online }: Cast): LiveState {
  const connected = Object.fromEntries(people.map(({ id }) => [id, online.includes(id)]))
  return { ...state, people: withCards(state.people, people), online: { ...state.online, ...connected } }
}

export function withCards(people: LiveState['people'], cards: readonly PersonCard[]): LiveState['people'] {
  return cards.length === 0 ? people : { ...people, ...Object.fromEntries(cards.map((card) => [card.id, card])) }
}

export function withStanding(state: LiveState, incidentId: string, standing: Standing): LiveState {
  return { ...state, standings: { ...state.standings, [incidentId]: { ...standing, at: Date.now() } } }
}

export function withRoom(state: LiveState, room: Room): LiveState {
  return { ...state, rooms: { ...state.rooms, [room.incident.id]: room } }
}

export function withoutRoom(state: LiveState, id: string): LiveState {
  const { [id]: _, ...rooms } = state.rooms
  return { ...state, rooms }
}

/** Answered commands that this value already contains: their entries do not come to somebody without a seat. */
export function withoutStored(state: LiveState, { id, seq }: Incident): LiveState {
  const stored = ({ command, answered }: OutboxItem) =>
    command.incidentId === id && answered !== undefined && answered <= seq
  const outbox = state.outbox.filter((item) => !stored(item))
  return outbox.length === state.outbox.length ? state : { ...state, outbox }
}

/** The blank room of an incident raised for somebody else: what there is to see of it comes by preview. */
export function withoutDraft(state: LiveState, incident: Incident): LiveState {
  const blank = state.rooms[incident.id]?.incident.seq === 0
  return blank && !audienceOf(incident).includes(state.me.id) ? withoutRoom(state, incident.id) : state
}
