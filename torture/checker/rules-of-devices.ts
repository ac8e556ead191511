import { isDeepStrictEqual } from 'node:util'
import type { Heard, Screen, Stored } from '../history/history'
import { audiences, type MayHear } from './audience'
import { rule, type Found } from './rule'

/** What reaches a device, and what must not. */
export const toDevices = [
  rule('heard', ({ heard }, stored) =>
    heard.flatMap(({ device, entry }) => {
      const kept = stored.get(entry.incidentId)?.entries[entry.seq - 1]
      if (kept?.commandId === entry.commandId && kept.type === entry.type) return []
      return [found(entry, `${device} heard ${entry.type} as ${entry.seq}, which is not stored so`)]
    }),
  ),
  rule('once', ({ heard }) => {
    const known = new Set<string>()
    return heard.flatMap(({ device, connection, entry }) => {
      const key = `${device} ${connection} ${entry.incidentId} ${entry.seq}`
      const again = known.has(key)
      known.add(key)
      return again ? [found(entry, `${device} heard ${entry.seq} twice on one connection`)] : []
    })
  }),
  rule('turn', ({ heard }) => {
    const newest = new Map<string, number>()
    return heard.flatMap(({ device, connection, entry }) => {
      const key = `${device} ${connection} ${entry.incidentId}`
      const before = newest.get(key) ?? 0
      newest.set(key, Math.max(before, entry.seq))
      return entry.seq < before ? [found(entry, `${device} heard ${entry.seq} after ${before}`)] : []
    })
  }),
  rule('holes', ({ holes }) =>
    holes.map((hole) => found(hole, `${hole.device} asked from ${hole.since} and was given ${hole.got} next`)),
  ),
  rule('audience', ({ heard }, stored) => {
    const rooms = new Map([...stored].map(([id, { entries }]) => [id, audiences(id, entries)]))
    return heard.flatMap((each) => overheard(each, rooms.get(each.entry.incidentId)?.[each.entry.seq - 1]))
  }),
]

/** What stands on the screens in the end. */
export const onScreens = [
  rule('converged', ({ screens }, stored) => screens.flatMap((screen) => differences(screen, stored))),
]

function overheard({ device, by, entry }: Heard, mayHear: MayHear | undefined): Found[] {
  if (!mayHear || mayHear(by)) return []
  return [found(entry, `${device} heard ${entry.type} ${entry.seq} of a room that is not his`)]
}

function differences({ device, incident, entries }: Screen, stored: Stored): Found[] {
  const kept = stored.get(incident.id)
  if (!kept) return [found(incident, `${device} shows a room that is not stored`)]
  const [value, run] = [kept.incident, kept.entries.slice(kept.entries.length - entries.length)]
  if (incident.seq !== value.seq) return [found(value, `${device} stands at ${incident.seq} of ${value.seq}`)]
  if (!isDeepStrictEqual(inSeatOrder(incident), inSeatOrder(value))) {
    return [found(value, `${device} shows another value at ${value.seq}`)]
  }
  const odd = entries.find((entry, index) => !isDeepStrictEqual(entry, run[index]))
  return odd ? [found(value, `${device} shows ${odd.seq} otherwise than it is stored`)] : []
}

function inSeatOrder(incident: Screen['incident']): Screen['incident'] {
  return { ...incident, seats: incident.seats.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)) }
}

function found(where: { incidentId: string } | { id: string }, words: string): Found {
  return { incidentId: 'incidentId' in where ? where.incidentId : where.id, words }
}
