import { blankIncident } from '../../lib/incident/blank'
import type { Entry } from '../../lib/incident/entry'
import { follow, followAll, withOlder } from '../../lib/incident/follow'
import { audienceOf, type Incident } from '../../lib/incident/incident'
import type { PersonCard } from '../../lib/people'
import type { Heads, InboxRow, ListChange, Lists, Marks, RoomSync, RoomView, SyncAnswer } from '../../lib/wire'
import { digestOf } from '../../lib/wire'
import type { LiveSeed, LiveState, OutboxItem, Room } from './state'

/** How the live state follows what the server says: every function takes a state and gives the next, and guesses nothing. */

const NO_MARKS: Marks = { delivered: 0, read: 0 }

export function stateFrom({ now, lists, view, kept = [] }: LiveSeed): LiveState {
  const blank: LiveState = {
    me: lists.me,
    areas: lists.areas,
    people: {},
    online: {},
    rooms: Object.fromEntries(kept.map((room) => [room.incident.id, room])),
    headers: {},
    gone: {},
    waiting: {},
    previewing: {},
    typing: {},
    taken: {},
    outbox: [],
    drafts: {},
    unkept: false,
    moreClosed: lists.moreClosed,
    connection: 'connecting',
    awaySince: null,
    completeAt: Date.parse(now),
    clockOffset: 0, // Known with the first answer: until then server and browser must paint the same.
  }
  const state = withLists(blank, lists)
  return view ? withView(state, view) : state
}

/** A fresh snapshot of all lists replaces what was held; loaded rooms stay, and heal by their own seq. */
export function withLists(state: LiveState, lists: Lists): LiveState {
  const listed = new Set(lists.inbox.map(({ incident }) => incident.id))
  const kept = Object.entries(state.rooms).filter(
    ([id, { access, incident }]) =>
      listed.has(id) || access === 'preview' || incident.seq === 0 || isBeyond(lists, incident),
  )
  return {
    ...withInbox({ ...state, rooms: Object.fromEntries(kept) }, lists.inbox),
    me: lists.me,
    areas: lists.areas,
    waiting: Object.fromEntries(lists.waiting.map((incident) => [incident.id, incident])),
    previewing: lists.previewing,
    people: withCards(state.people, lists.people),
    online: Object.fromEntries(lists.online.map((id) => [id, true])),
    moreClosed: lists.moreClosed,
  }
}

/** Closed longer ago than the lists reach: that they do not name it says nothing. */
function isBeyond({ inbox, moreClosed }: Lists, { status, stateAt }: Incident): boolean {
  if (status !== 'closed' || !moreClosed) return false
  return inbox.every(({ incident }) => incident.status !== 'closed' || incident.stateAt >= stateAt)
}

export function withInbox(state: LiveState, rows: readonly InboxRow[]): LiveState {
  const rooms = { ...state.rooms }
  for (const row of rows) {
    const held = rooms[row.incident.id]
    if (held?.loaded || (held && held.incident.seq >= row.incident.seq)) {
      rooms[row.incident.id] =
        held.incident.seq === row.incident.seq ? { ...held, mine: row.mine, unread: row.unread } : held
    } else {
      rooms[row.incident.id] = { ...row, access: 'room', loaded: false, entries: [], amendments: [], marks: {} }
    }
  }
  return { ...state, rooms }
}

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
  return seatedAfter(withoutTyping(told, entry), next, removes(entry, state.me.id) ? entry : undefined)
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

export function withListChange(state: LiveState, change: ListChange): LiveState {
  if (change.kind === 'account') return state
  if (change.kind === 'waiting') {
    const { incident } = change
    if ((state.waiting[incident.id]?.seq ?? 0) > incident.seq) return state
    return {
      ...withoutDraft(withoutStored(state, incident), incident),
      waiting: { ...state.waiting, [incident.id]: incident },
      people: withCards(state.people, change.people),
    }
  }
  const { [change.incidentId]: _, ...waiting } = state.waiting
  const { [change.incidentId]: __, ...previewing } = state.previewing
  const watched = state.rooms[change.incidentId]?.access === 'preview' && change.by && change.by !== state.me.id
  return {
    ...state,
    waiting,
    previewing,
    taken: watched ? { ...state.taken, [change.incidentId]: change.by ?? '' } : state.taken,
  }
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

/** What these heads say was missed: rooms to catch up with, and whether the lists must be asked for again. */
export function behind(state: LiveState, heads: Heads): { rooms: Record<string, number>; lists: boolean } {
  const rooms: Record<string, number> = {}
  for (const [id, seq] of Object.entries(heads.rooms)) {
    const held = state.rooms[id]
    if (!held || held.incident.seq < seq) rooms[id] = held?.incident.seq ?? 0
  }
  const lists = Object.entries(heads.waiting).some(
    ([areaId, digest]) => digest !== digestOf(Object.values(state.waiting).filter((row) => row.areaId === areaId)),
  )
  return { rooms, lists }
}

/** People who came with an answer, and who of them is connected. */
type Cast = { people: readonly PersonCard[]; online: readonly string[] }

function withCast(state: LiveState, { people, online }: Cast): LiveState {
  const connected = Object.fromEntries(people.map(({ id }) => [id, online.includes(id)]))
  return { ...state, people: withCards(state.people, people), online: { ...state.online, ...connected } }
}

export function withCards(people: LiveState['people'], cards: readonly PersonCard[]): LiveState['people'] {
  return cards.length === 0 ? people : { ...people, ...Object.fromEntries(cards.map((card) => [card.id, card])) }
}

export function withRoom(state: LiveState, room: Room): LiveState {
  return { ...state, rooms: { ...state.rooms, [room.incident.id]: room } }
}

export function withoutRoom(state: LiveState, id: string): LiveState {
  const { [id]: _, ...rooms } = state.rooms
  return { ...state, rooms }
}

function withoutAnswered(state: LiveState, entries: readonly Entry[]): LiveState {
  const ids = new Set(entries.map((entry) => entry.commandId))
  const outbox = state.outbox.filter((item) => !ids.has(item.command.id))
  return outbox.length === state.outbox.length ? state : { ...state, outbox }
}

/** Answered commands that this value already contains: their entries do not come to somebody without a seat. */
function withoutStored(state: LiveState, { id, seq }: Incident): LiveState {
  const stored = ({ command, answered }: OutboxItem) =>
    command.incidentId === id && answered !== undefined && answered <= seq
  const outbox = state.outbox.filter((item) => !stored(item))
  return outbox.length === state.outbox.length ? state : { ...state, outbox }
}

/** The blank room of an incident raised for somebody else: what there is to see of it comes by preview. */
function withoutDraft(state: LiveState, incident: Incident): LiveState {
  const blank = state.rooms[incident.id]?.incident.seq === 0
  return blank && !audienceOf(incident).includes(state.me.id) ? withoutRoom(state, incident.id) : state
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
