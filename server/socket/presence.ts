import type { Bus } from '../incident/bus'

type Looking = { incidentId: string; areaId: string; personIds: readonly string[] }
/** Who is connected to one node, and who looks into which waiting incident there. */
export type Roll = { online: string[]; looking: Looking[] }

/** Who is connected, and who is looking into which waiting incident, on every node: in memory, never stored (W1). */
export type Presence = {
  isOnline: (personId: string) => boolean
  /** Counts a connection to this node. */
  arrive: (personId: string, socketId: string) => void
  /** Takes a connection away. */
  depart: (personId: string, socketId: string) => void
  look: (where: { incidentId: string; areaId: string }, personId: string, socketId: string) => void
  lookAway: (incidentId: string, socketId: string) => void
  viewers: (incidentId: string) => string[]
  /** The viewers of those of these incidents that have any. */
  previewing: (incidentIds: readonly string[]) => Record<string, string[]>
  /** What this node knows at first hand. */
  roll: () => Roll
  /** Puts what another node says in the place of what was known of it; nothing for a node that is gone. */
  replace: (node: string, roll?: Roll) => void
}

const HERE = ''

/** Every change, from here or from another node, is told on the bus as `presence` and `looking`. */
export function createPresence(bus: Bus): Presence {
  const sockets = new Map<string, Set<string>>()
  const lookers = new Map<string, { areaId: string; bySocket: Map<string, string> }>()
  const online = new Map<string, Set<string>>()
  const looking = new Map<string, Map<string, Looking>>()

  bus.listen('presence', ({ personId, here }, node = HERE) => {
    const people = within(online, node, () => new Set<string>())
    if (here) people.add(personId)
    else people.delete(personId)
  })
  bus.listen('looking', (look, node = HERE) => {
    const looks = within(looking, node, () => new Map<string, Looking>())
    if (look.personIds.length > 0) looks.set(look.incidentId, look)
    else looks.delete(look.incidentId)
  })

  const roll = (node = HERE): Roll => ({
    online: [...(online.get(node) ?? [])],
    looking: [...(looking.get(node)?.values() ?? [])],
  })
  const viewers = (incidentId: string) => [
    ...new Set([...looking.values()].flatMap((looks) => looks.get(incidentId)?.personIds ?? [])),
  ]
  const tellLooking = (incidentId: string, areaId: string, people: Iterable<string>) =>
    bus.publish('looking', { incidentId, areaId, personIds: [...new Set(people)] })

  return {
    isOnline: (personId) => [...online.values()].some((people) => people.has(personId)),
    arrive: (personId, socketId) => {
      const own = within(sockets, personId, () => new Set<string>()).add(socketId)
      if (own.size === 1) bus.publish('presence', { personId, here: true })
    },
    depart: (personId, socketId) => {
      const own = sockets.get(personId)
      if (!own?.delete(socketId) || own.size > 0) return
      sockets.delete(personId)
      bus.publish('presence', { personId, here: false })
    },
    look: ({ incidentId, areaId }, personId, socketId) => {
      const there = within(lookers, incidentId, () => ({ areaId, bySocket: new Map<string, string>() }))
      there.bySocket.set(socketId, personId)
      tellLooking(incidentId, areaId, there.bySocket.values())
    },
    lookAway: (incidentId, socketId) => {
      const there = lookers.get(incidentId)
      if (!there?.bySocket.delete(socketId)) return
      if (there.bySocket.size === 0) lookers.delete(incidentId)
      tellLooking(incidentId, there.areaId, there.bySocket.values())
    },
    viewers,
    previewing: (incidentIds) =>
      Object.fromEntries(incidentIds.map((id) => [id, viewers(id)] as const).filter(([, people]) => people.length > 0)),
    roll: () => roll(),
    replace: (node, fresh = { online: [], looking: [] }) => {
      const known = roll(node)
      const [was, is] = [new Set(known.online), new Set(fresh.online)]
      for (const personId of was.difference(is)) bus.deliver('presence', { personId, here: false }, node)
      for (const personId of is.difference(was)) bus.deliver('presence', { personId, here: true }, node)
      const still = new Set(fresh.looking.map(({ incidentId }) => incidentId))
      const over = known.looking.filter(({ incidentId }) => !still.has(incidentId))
      for (const look of over) bus.deliver('looking', { ...look, personIds: [] }, node)
      for (const look of fresh.looking) bus.deliver('looking', look, node)
      if (fresh.online.length + fresh.looking.length > 0) return
      online.delete(node)
      looking.delete(node)
    },
  }
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}
