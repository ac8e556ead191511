import { isDeepStrictEqual } from 'node:util'
import type { Incident } from '../../../lib/incident/incident'
import type { SyncAnswer } from '../../../lib/wire'
import type { Device } from '../../history/device'
import type { Hands } from '../../history/hands'

/** How what a device shows of a room differs from a fresh snapshot of the same person; undefined when it does not. */
export async function roomDifference(device: Device, fresh: Hands, incidentId: string): Promise<string | undefined> {
  const answer = await fresh.sync({ rooms: { [incidentId]: 0 } })
  const room = answer.rooms?.[incidentId]
  const held = device.live.store.getState().rooms[incidentId]
  if (room?.kind !== 'view') {
    return held && held.removedBy === undefined && held.access === 'room'
      ? `shows a room that is ${room?.kind} for him`
      : undefined
  }
  const { view } = room
  if (!held) return view.access === 'room' ? 'shows no room' : undefined
  // A waiting incident is followed only while it is previewed, and somebody removed keeps what he last saw.
  const goneBy = held.removedBy !== undefined
  if (view.access === 'preview' && (held.access === 'preview' || goneBy)) return undefined
  if (goneBy) return 'shows that he was removed, and is back'
  if (!sameIncident(held.incident, view.incident)) return `stands at ${held.incident.seq} of ${view.incident.seq}`
  const length = Math.min(held.entries.length, view.entries.length)
  if (
    !isDeepStrictEqual(
      held.entries.slice(held.entries.length - length),
      view.entries.slice(view.entries.length - length),
    )
  ) {
    return 'shows other entries'
  }
  const first = view.entries.at(-length)?.seq ?? Infinity
  const amends = (entries: typeof view.amendments) => entries.filter(({ ref }) => ref !== undefined && ref >= first)
  return length > 0 && !isDeepStrictEqual(amends([...held.amendments]), amends(view.amendments))
    ? 'shows other amendments'
    : undefined
}

/** The same for everything in the person's lists: rooms and waiting lists. */
export async function listsDifference(device: Device, fresh: Hands): Promise<string | undefined> {
  const { lists } = await fresh.sync({ lists: true })
  return lists && differenceOf(device, lists)
}

function differenceOf(device: Device, lists: NonNullable<SyncAnswer['lists']>): string | undefined {
  const { rooms, waiting } = device.live.store.getState()
  const held = Object.values(rooms).filter(({ access, removedBy }) => access === 'room' && removedBy === undefined)
  const inbox = new Map(lists.inbox.map((row) => [row.incident.id, row]))
  const extra = held.find(({ incident }) => !inbox.has(incident.id))
  if (extra) return `lists ${extra.incident.number}, which is not his`
  for (const { incident } of lists.inbox) {
    const own = rooms[incident.id]
    if (!own) return `does not list ${incident.number}`
    if (!sameIncident(own.incident, incident))
      return `lists ${incident.number} at ${own.incident.seq} of ${incident.seq}`
  }
  const [mine, theirs] = [Object.values(waiting), lists.waiting]
  if (mine.length !== theirs.length) return `has ${mine.length} waiting instead of ${theirs.length}`
  const other = theirs.find((incident) => {
    const own = waiting[incident.id]
    return !own || !sameIncident(own, incident)
  })
  return other && `shows ${other.number} waiting at ${waiting[other.id]?.seq} of ${other.seq}`
}

function sameIncident(one: Incident, other: Incident): boolean {
  const inOrder = (incident: Incident) => ({
    ...incident,
    seats: incident.seats.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)),
  })
  return isDeepStrictEqual(inOrder(one), inOrder(other))
}
