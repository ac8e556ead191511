import type { StoreApi } from 'zustand/vanilla'
import { withEntriesFrom } from '../../../lib/incident/follow'
import { KEPT_ENTRIES, type LiveState, type Room } from '../state'
import type { Device } from './device'
import { clearTray } from './shown-notices'

const EVERY_MS = 250
/** Closed rooms that stay on the device, the newest first; open ones all do. */
const MOST_CLOSED = 30

/** Keeps what the server said on the device, as the screen has it; written a few times a second at most, by one of the tabs. */
export function keepSnapshot(store: StoreApi<LiveState>, device: Device): void {
  /** Undefined until this tab has written everything once. */
  let written: ReadonlyMap<string, Room> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function write(): void {
    timer = undefined
    const state = store.getState()
    if (!device.tabs.sends() || state.connection === 'signed-out') return
    const kept = new Map(roomsToKeep(state).map((room) => [room.incident.id, room]))
    const changed = [...kept.values()].filter((room) => written?.get(room.incident.id) !== room).map(newestEntries)
    const gone = [...(written?.keys() ?? [])].filter((id) => !kept.has(id))
    const { me, areas, people, moreClosed, completeAt, clockOffset } = state
    const about = { me, areas, people, moreClosed, completeAt, clockOffset }
    const whole = written === undefined
    written = kept
    device.snapshot.write({ about, changed, gone, whole }).catch(() => {
      written = undefined // The disk is full or gone: everything again with the next change.
    })
  }

  store.subscribe((state, before) => {
    // A page that is being left cannot any more; signing out has wiped the device, and another person's sign-in does.
    if (state.connection === 'signed-out' && before.connection !== 'signed-out') {
      void device.snapshot.forget().catch(() => undefined)
      void clearTray()
    }
    if (state.completeAt === before.completeAt && state.rooms === before.rooms && state.me === before.me) return
    timer ??= setTimeout(write, EVERY_MS)
  })
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
