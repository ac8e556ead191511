import type { Incident } from '../../lib/incident/incident'
import type { Heads, InboxRow, ListChange, Lists } from '../../lib/wire'
import { digestOf } from '../../lib/wire'
import { withCards, withoutDraft, withoutStored } from './reduce-parts'
import { withView } from './reduce-rooms'
import type { LiveSeed, LiveState } from './state'

/** How the lists follow what the server says: every function takes a state and gives the next, and guesses nothing. */

export function stateFrom({ now, lists, view, kept }: LiveSeed): LiveState {
  const blank: LiveState = {
    me: lists.me,
    areas: lists.areas,
    assets: {},
    people: {},
    online: {},
    rooms: Object.fromEntries((kept?.rooms ?? []).map((room) => [room.incident.id, room])),
    headers: {},
    gone: {},
    waiting: {},
    previewing: {},
    standings: {},
    typing: {},
    looking: {},
    taken: {},
    outbox: [],
    uploads: [],
    uplink: null,
    drafts: {},
    restored: false,
    unkept: false,
    moreClosed: lists.moreClosed,
    notices: { changes: 0, loud: false },
    connection: 'connecting',
    awaySince: null,
    weak: false,
    completeAt: Date.parse(now),
    clockOffset: kept?.clockOffset ?? 0, // Known with the first answer: until then server and browser must paint the same.
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
