import { blankIncident } from '../../lib/incident/blank'
import type { Entry } from '../../lib/incident/entry'
import { follow, followAll, withOlder } from '../../lib/incident/follow'
import { audienceOf, type Incident } from '../../lib/incident/incident'
import { isExpertOf } from '../../lib/people'
import type { Marks, RoomSync, RoomView, SyncAnswer } from '../../lib/wire'
import { ownAccount } from './accounts'
import { withCards, withCast, withoutRoom, withoutStored, withRoom, type Cast } from './reduce-parts'
import type { LiveState, Room } from './state'

/** How rooms follow what the server says: every function takes a state and gives the next, and guesses nothing. */

const NO_MARKS: Marks = { delivered: 0, read: 0 }

export function withView(state: LiveState, view: RoomView): LiveState {
  const { id, seq } = view.incident
  const held = state.rooms[id]
  if (held?.loaded && held.access === view.access && held.incident.seq > seq) return withCast(state, view) // Overtaken by entries.
  const mine = view.marks[state.me.id] ?? NO_MARKS
  const room: Room = { ...view, loaded: true, mine, unread: unreadIn(view.entries, mine, state.me.id) }
  const { [id]: _, ...gone } = state.gone
  return { ...withRoom(withCast(withoutStored(state, view.incident), view), room), gone }
}

/** What `sync` said of one room. Entries that do not fit ask for a fresh view. */
export function withRoomSync(state: LiveState, id: string, sync: RoomSync): LiveState | 'gap' {
  if (sync.kind === 'view') return withView(state, sync.view)
  if (sync.kind === 'gone') return { ...withoutRoom(state, id), gone: { ...state.gone, [id]: true } }
  if (sync.kind === 'header') {
    const without = withoutRoom(state, id)
    return {
      ...without,
      headers: { ...state.headers, [id]: sync.header },
      people: withCards(state.people, sync.people),
    }
  }
  const room = state.rooms[id]
  const followed = room ? followAll(room, sync.entries) : 'gap'
  if (!room || followed === 'gap') return 'gap'
  const mine = sync.marks[state.me.id] ?? room.mine
  const next = { ...room, ...followed, marks: sync.marks, mine, unread: unreadIn(followed.entries, mine, state.me.id) }
  const removal = sync.entries.findLast((entry) => removes(entry, state.me.id))
  return seatedAfter(withCast(withoutAnswered(state, sync.entries), sync), next, removal)
}

/** One live entry. `unknown`: this room is not held yet; `gap`: entries before it were missed. */
export function withEntry(state: LiveState, entry: Entry, cast?: Cast): LiveState | 'old' | 'gap' | 'unknown' {
  const room = state.rooms[entry.incidentId]
  if (!room) return 'unknown'
  const followed = follow(room, entry)
  if (followed === 'old' || followed === 'gap') return followed
  const news = entry.type === 'message.posted' && entry.by !== state.me.id
  const next: Room = { ...room, ...followed, unread: room.unread + (news ? 1 : 0) }
  const told = withoutAnswered(cast ? withCast(state, cast) : state, [entry])
  const seated = seatedAfter(withoutTyping(told, entry), next, removes(entry, state.me.id) ? entry : undefined)
  return seated.rooms[entry.incidentId] ? seated : waitingAgain(seated, next.incident)
}

/** Whose room waits for an expert again has it in the list in the same moment; its `list` event, which follows, says no more. */
function waitingAgain(state: LiveState, incident: Incident): LiveState {
  if (incident.status !== 'open' || !isExpertOf(ownAccount(state.me), incident.areaId)) return state
  return { ...state, waiting: { ...state.waiting, [incident.id]: incident } }
}

/** Where what happened leaves this person: in the room, out of it, or looking at what another has taken. */
function seatedAfter(state: LiveState, room: Room, removal: Entry | undefined): LiveState {
  const { id, status, ownerId } = room.incident
  if (audienceOf(room.incident).includes(state.me.id)) {
    const { removedBy: _, ...seated } = room
    return withRoom(state, { ...seated, access: 'room' })
  }
  if (room.access === 'preview') {
    const taken = status !== 'open' && ownerId ? { ...state.taken, [id]: ownerId } : state.taken
    return { ...withRoom(state, room), taken }
  }
  return removal ? withRoom(state, { ...room, removedBy: removal.by }) : withoutRoom(state, id)
}

function removes({ type, fact }: Entry, personId: string): boolean {
  return type === 'participant.removed' && (fact as { personId: string }).personId === personId
}

export function withSeen(state: LiveState, seen: { incidentId: string; personId: string } & Marks): LiveState {
  const room = state.rooms[seen.incidentId]
  if (!room) return state
  const { delivered, read } = seen
  const marks = { ...room.marks, [seen.personId]: { delivered, read } }
  if (seen.personId !== state.me.id) return withRoom(state, { ...room, marks })
  return withRead({ ...state, rooms: { ...state.rooms, [seen.incidentId]: { ...room, marks } } }, seen.incidentId, read)
}

/** This person has read up to `seq`, here or on another device. */
export function withRead(state: LiveState, incidentId: string, seq: number): LiveState {
  const room = state.rooms[incidentId]
  if (!room || seq <= room.mine.read) return state
  const mine = { delivered: Math.max(seq, room.mine.delivered), read: seq }
  const unread = seq >= room.incident.seq ? 0 : room.loaded ? unreadIn(room.entries, mine, state.me.id) : room.unread
  return withRoom(state, { ...room, mine, unread })
}

export function withPage(state: LiveState, incidentId: string, page: NonNullable<SyncAnswer['page']>): LiveState {
  const room = state.rooms[incidentId]
  if (!room) return state
  return { ...withRoom(state, { ...room, ...withOlder(room, page) }), people: withCards(state.people, page.people) }
}

/** A new incident's room before the server knows of it: blank, with the outbox's first command to draw on it. */
export function withNewRoom(state: LiveState, incidentId: string): LiveState {
  const room: Room = {
    incident: blankIncident(incidentId),
    entries: [],
    amendments: [],
    access: 'room',
    loaded: true,
    marks: {},
    mine: NO_MARKS,
    unread: 0,
  }
  return withRoom(state, room)
}

function withoutAnswered(state: LiveState, entries: readonly Entry[]): LiveState {
  const ids = new Set(entries.map((entry) => entry.commandId))
  const outbox = state.outbox.filter((item) => !ids.has(item.command.id))
  return outbox.length === state.outbox.length ? state : { ...state, outbox }
}

/** Whoever has written is no longer typing. */
function withoutTyping(state: LiveState, { incidentId, by }: Entry): LiveState {
  const there = state.typing[incidentId]
  if (!there?.[by]) return state
  const { [by]: _, ...others } = there
  return { ...state, typing: { ...state.typing, [incidentId]: others } }
}

function unreadIn(entries: readonly Entry[], mine: Marks, me: string): number {
  return entries.filter(({ seq, type, by }) => type === 'message.posted' && seq > mine.read && by !== me).length
}
