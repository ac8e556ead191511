/** Consecutive entries of one incident, and what hands them to connections. */
export type Step = { id: string; first: number; last: number; pass: () => void }
type Room = { passed: number; held: Step[]; timer: NodeJS.Timeout | undefined }

/** How long a step waits for the one before it, which another node has committed but which is still on its way here. */
const PATIENCE_MS = 200
/** A timer that is so late says that the process had no time to read. */
const STOOD_STILL_MS = 20
const MOST_ROOMS = 10_000

/**
 * Hands on the steps of each incident in the order of their numbers (P-18), whichever node each comes from. What is lost on
 * its way holds the next step up for a moment only; what comes later than that is handed on then, and clients put it
 * in its place.
 */
export function createInOrder(patience = PATIENCE_MS): { take: (step: Step) => void; forget: () => void } {
  const rooms = new Map<string, Room>()

  function take(step: Step): void {
    const room = rooms.get(step.id) ?? { passed: step.first - 1, held: [], timer: undefined }
    rooms.delete(step.id)
    rooms.set(step.id, room) // Set again, it becomes the youngest.
    if (rooms.size > MOST_ROOMS) forgetOldest()
    room.held.push(step)
    room.held.sort((a, b) => a.first - b.first)
    release(room)
  }

  /** Hands on what is next, and waits for what is missing before the rest, from when it was first missed. */
  function release(room: Room): void {
    const { passed } = room
    while (room.held[0] && room.held[0].first <= room.passed + 1) passFirst(room)
    if (room.timer && room.passed === passed) return
    clearTimeout(room.timer)
    room.timer = undefined
    if (room.held.length > 0) wait(room)
  }

  function wait(room: Room, ms = patience, once = false): void {
    const due = performance.now() + ms
    room.timer = setTimeout(() => {
      room.timer = undefined
      // A process that stood still runs its timers before it reads what came meanwhile. One that always does waits no longer.
      if (!once && performance.now() - due > STOOD_STILL_MS) {
        wait(room, patience / 2, true)
        return
      }
      passFirst(room)
      release(room)
    }, ms)
  }

  function passFirst(room: Room): void {
    const step = room.held.shift()
    if (!step) return
    room.passed = Math.max(room.passed, step.last)
    step.pass()
  }

  function forgetOldest(): void {
    const [oldest] = rooms
    if (!oldest) return
    const [id, room] = oldest
    rooms.delete(id)
    clearTimeout(room.timer)
    while (room.held.length > 0) passFirst(room)
  }

  return {
    take,
    /** Waits for nothing any more: something was missed, and may never come. */
    forget: () => {
      while (rooms.size > 0) forgetOldest()
    },
  }
}
