import { closeShown } from '../live/device/shown-notices'
import type { LiveState } from '../live/state'

/** What was read, on whatever device, goes from this device's notifications. */
export function clearShown(before: LiveState, state: LiveState): void {
  if (before.rooms === state.rooms && before.waiting === state.waiting) return
  const read = Object.values(state.rooms).filter(({ incident, mine }) => {
    const was = before.rooms[incident.id]
    return was !== undefined && mine.read > was.mine.read && mine.read >= incident.seq
  })
  const taken = Object.keys(before.waiting).filter((id) => !state.waiting[id])
  const tags = new Set([...read.map(({ incident }) => incident.id), ...taken])
  if (tags.size > 0) void closeShown((tag) => tags.has(tag))
}
