/** Who is connected, and who is looking into which waiting incident: in memory, never stored (W1). */
export type Presence = {
  isOnline: (personId: string) => boolean
  /** Counts a connection; true when it is the person's first. */
  arrive: (personId: string, socketId: string) => boolean
  /** Takes a connection away; true when it was the person's last. */
  depart: (personId: string, socketId: string) => boolean
  look: (incidentId: string, personId: string, socketId: string) => void
  lookAway: (incidentId: string, socketId: string) => void
  viewers: (incidentId: string) => string[]
  /** The viewers of those of these incidents that have any. */
  previewing: (incidentIds: readonly string[]) => Record<string, string[]>
}

export function createPresence(): Presence {
  const sockets = new Map<string, Set<string>>()
  const looking = new Map<string, Map<string, string>>()
  const viewers = (incidentId: string) => [...new Set(looking.get(incidentId)?.values())]

  return {
    isOnline: (personId) => sockets.has(personId),
    arrive: (personId, socketId) => {
      const own = sockets.get(personId) ?? new Set()
      sockets.set(personId, own.add(socketId))
      return own.size === 1
    },
    depart: (personId, socketId) => {
      const own = sockets.get(personId)
      if (!own?.delete(socketId) || own.size > 0) return false
      return sockets.delete(personId)
    },
    look: (incidentId, personId, socketId) => {
      const there = looking.get(incidentId) ?? new Map<string, string>()
      looking.set(incidentId, there.set(socketId, personId))
    },
    lookAway: (incidentId, socketId) => {
      const there = looking.get(incidentId)
      if (there?.delete(socketId) && there.size === 0) looking.delete(incidentId)
    },
    viewers,
    previewing: (incidentIds) =>
      Object.fromEntries(incidentIds.filter((id) => looking.has(id)).map((id) => [id, viewers(id)])),
  }
}
