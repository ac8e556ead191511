import { joinDrafts } from '../drafts/join-drafts'
import { withNewRoom } from '../reduce-rooms'
import type { LiveSeed, LiveState, OutboxItem, Room } from '../state'
import { asKept, withUpload } from '../uploads/reduce-uploads'
import type { Device, Snapshot } from './device'

/** What a screen starts from when no server is reached: the lists as this device last knew them. */
export function seedFrom({ about, rooms }: Snapshot): LiveSeed {
  const { me, areas, people, moreClosed, completeAt, clockOffset } = about
  const inbox = rooms.map(({ incident, mine, unread }) => ({ incident, mine, unread }))
  return {
    now: new Date(completeAt ?? 0).toISOString(),
    kept: { rooms, clockOffset },
    lists: {
      me,
      areas: [...areas],
      inbox,
      moreClosed,
      waiting: [],
      previewing: {},
      people: Object.values(people),
      online: [],
    },
  }
}

/**
 * Puts back what the device kept: rooms with their entries unless the screen started from them, unfinished texts, and what
 * is still to be sent.
 */
export async function restore(device: Device, withSnapshot: boolean): Promise<(state: LiveState) => LiveState> {
  const [snapshot, drafts, items, uploads] = await Promise.all([
    withSnapshot ? device.snapshot.read() : undefined,
    device.drafts.all(),
    device.outbox.all(),
    device.uploads.all(),
  ])
  return (state) => {
    const kept = uploads.reduce((next, upload) => withUpload(next, asKept(upload)), state)
    const known = { ...kept, unkept: !device.durable, drafts: withTyped(drafts, state.drafts) }
    return withItems(snapshot ? withRooms(known, snapshot) : known, items)
  }
}

/** What was typed before the device was read goes with what it had, which the screen did not show yet. */
function withTyped(kept: LiveState['drafts'], typed: LiveState['drafts']): LiveState['drafts'] {
  const both = Object.entries(typed).map(([key, text]) => [key, joinDrafts(text, kept[key] ?? '')] as const)
  return { ...kept, ...Object.fromEntries(both) }
}

/** Rooms listed now whose entries the device has as far; the others are fetched. */
function withRooms(state: LiveState, { about, rooms }: Snapshot): LiveState {
  const next = { ...state.rooms }
  for (const stored of rooms) {
    const held = next[stored.incident.id]
    if (!held || held.loaded || held.incident.seq > stored.incident.seq) continue
    next[stored.incident.id] = same(held, stored) ? { ...stored, mine: held.mine, unread: held.unread } : stored
  }
  const clockOffset = state.clockOffset || about.clockOffset
  const known = Object.keys(about.people).every((id) => state.people[id]) // The same people are no news to any screen.
  const people = known ? state.people : { ...about.people, ...state.people }
  return { ...state, rooms: next, clockOffset, people }
}

function same(held: Room, stored: Room): boolean {
  return held.incident.seq === stored.incident.seq
}

/** Commands given before or in another tab, in their order; a new incident's room stands by its first command. */
export function withItems(state: LiveState, items: readonly OutboxItem[]): LiveState {
  const known = new Set(state.outbox.map(({ command }) => command.id))
  const added = items.filter(({ command }) => !known.has(command.id)).map(asWaiting)
  if (added.length === 0) return state
  const opened = added.filter(({ command }) => command.name === 'incident.open' && !state.rooms[command.incidentId])
  const withRooms = opened.reduce((next, { command }) => withNewRoom(next, command.incidentId), state)
  return { ...withRooms, outbox: inOrder([...added, ...state.outbox]) }
}

/** Ids are UUIDv7: their order is the order the commands were given in. */
export function inOrder(items: readonly OutboxItem[]): OutboxItem[] {
  return [...items].sort((a, b) => (a.command.id < b.command.id ? -1 : 1))
}

/** Whether it had been sent is not known: the same id makes sending it again harmless. */
function asWaiting({ answered: _, ...item }: OutboxItem): OutboxItem {
  return { ...item, state: item.state === 'refused' ? 'refused' : 'waiting' }
}
