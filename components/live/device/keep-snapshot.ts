import type { StoreApi } from 'zustand/vanilla'
import { withEntriesFrom } from '../../../lib/incident/follow'
import { KEPT_ENTRIES, type LiveState, type Room } from '../state'
import type { Device } from './device'
import { clearTray } from './shown-notices'

const EVERY_MS = 250
/** Closed rooms that stay on the device, the newest first; open ones all do. */
const MOST_CLOSED = 30

/**
 * Keeps what the server said on the device, as the screen has it; written by one of the tabs: a few times a second at most,
 * and at once with the answer to what this person wrote, which leaves the outbox only when the room on the disk has it.
 */
export function keepSnapshot(store: StoreApi<LiveState>, device: Device): void {
  /** Undefined until this tab has written everything since it took the turn. */
  let written: ReadonlyMap<string, Room> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Commands that left the screen's outbox, and not yet the disk's. */
  const left = new Set<string>()
  let missed = false

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    const state = store.getState()
    missed = !device.tabs.sends()
    if (missed || state.connection === 'signed-out') return
    const kept = new Map(roomsToKeep(state).map((room) => [room.incident.id, room]))
    const changed = [...kept.values()].filter((room) => written?.get(room.incident.id) !== room).map(newestEntries)
    // Without a network this tab may know less than the one before it: then nothing is gone.
    const whole = written === undefined && state.connection === 'online'
    const gone = [...(written?.keys() ?? [])].filter((id) => !kept.has(id))
    const { me, areas, people, moreClosed, completeAt, clockOffset } = state
    const about = { me, areas, people, moreClosed, completeAt, clockOffset }
    if (whole || written) written = kept
    state.outbox.forEach(({ command }) => left.delete(command.id)) // Put back.
    const answered = [...left]
    left.clear()
    device.snapshot.write({ about, changed, gone, whole, answered }).catch(() => {
      written = undefined // The disk is full or gone: everything again with the next change.
      const drawn = new Set(store.getState().outbox.map(({ command }) => command.id))
      // The server has it, and it takes room.
      for (const id of answered) if (!drawn.has(id)) void device.outbox.remove(id).catch(() => undefined)
    })
  }

  device.tabs.onSends(() => {
    written = undefined // Another tab wrote meanwhile.
    if (missed) write()
  })
  store.subscribe((state, before) => {
    // A page that is being left cannot any more; signing out has wiped the device, and another person's sign-in does.
    if (state.connection === 'signed-out' && before.connection !== 'signed-out') {
      void device.snapshot.forget().catch(() => undefined)
      void clearTray()
    }
    const gone = leftOutbox(state, before)
    gone.forEach((id) => left.add(id))
    // After what takes its place: words that were taken back are a draft by then.
    if (gone.length > 0) queueMicrotask(write)
    else if (state.completeAt !== before.completeAt || state.rooms !== before.rooms || state.me !== before.me)
      timer ??= setTimeout(write, EVERY_MS)
  })
}

function leftOutbox(state: LiveState, before: LiveState): string[] {
  if (state.outbox === before.outbox) return []
  const now = new Set(state.outbox.map(({ command }) => command.id))
  return before.outbox.flatMap(({ command }) => (now.has(command.id) ? [] : [command.id]))
}

function roomsToKeep({ rooms }: LiveState): Room[] {
  const mine = Object.values(rooms).filter(
    ({ access, removedBy, incident }) => access === 'room' && removedBy === undefined && incident.seq > 0,
  )
  const open = mine.filter(({ incident }) => incident.status !== 'closed')
  const closed = mine.filter(({ incident }) => incident.status === 'closed')
  return [...open, ...closed.sort((a, b) => b.incident.stateAt.localeCompare(a.incident.stateAt)).slice(0, MOST_CLOSED)]
}

function newestEntries(room: Room): Room {
  return { ...room, ...withEntriesFrom(room, room.incident.seq - KEPT_ENTRIES + 1) }
}
