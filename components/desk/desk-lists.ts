import { STATUS_TABLE } from '../../lib/incident/status'
import { isSeated, type Incident } from '../../lib/incident/incident'
import { isExpertOf } from '../../lib/people'
import { ownAccount } from '../live/accounts'
import { drawRoom } from '../live/draw'
import type { LiveState, Room } from '../live/state'

export type DeskRow = { incident: Incident; unread: number }

/** Everything the desk lists, with this device's unanswered commands drawn in: an accepted row is in `mine` at once. */
export type DeskLists = {
  waiting: readonly Incident[]
  /** Unread first, then last activity. */
  mine: readonly DeskRow[]
  /** Newest first. */
  closed: readonly DeskRow[]
  /** Rooms in progress that this person owns: what the soft capacity counts. */
  load: number
}

export type ListSource = Pick<LiveState, 'rooms' | 'waiting' | 'outbox' | 'me' | 'people' | 'areas' | 'clockOffset'>

export function deskLists(source: ListSource): DeskLists {
  const rows = Object.keys({ ...source.waiting, ...source.rooms }).flatMap((id) => row(source, id))
  const { me } = source
  const account = ownAccount(me)
  const waiting = rows
    .map(({ incident }) => incident)
    .filter((incident) => incident.status === 'open' && isExpertOf(account, incident.areaId))
  const listed = new Set(waiting)
  const mine = rows.filter(
    ({ incident }) => STATUS_TABLE[incident.status].alive && isSeated(incident, me.id) && !listed.has(incident),
  )
  return {
    waiting,
    mine: mine.toSorted((a, b) => Number(b.unread > 0) - Number(a.unread > 0) || byActivity(a, b)),
    closed: rows
      .filter(({ incident }) => incident.status === 'closed' && source.rooms[incident.id]?.access === 'room')
      .toSorted(byActivity),
    load: mine.filter(({ incident }) => incident.ownerId === me.id && incident.status === 'in_progress').length,
  }
}

function row(source: ListSource, id: string): DeskRow[] {
  const room = source.rooms[id]
  const listed = source.waiting[id]
  // A preview that is over is not a row: it stays on screen only to say what became of it.
  if (!listed && room?.access === 'preview' && !hasPending(source, id)) return []
  const confirmed = newest(room?.incident, listed)
  if (!confirmed) return []
  return [{ incident: drawn(source, confirmed), unread: room?.unread ?? 0 }]
}

/** The incident with what this device has asked for; its timeline is left out, which keeps a list of long rooms cheap. */
function drawn(source: ListSource, incident: Incident): Incident {
  if (!hasPending(source, incident.id)) return incident
  const room: Room = {
    ...{ access: 'room', loaded: false, marks: {}, mine: { delivered: 0, read: 0 }, unread: 0 },
    ...{ incident, entries: [], amendments: [] },
  }
  const items = source.outbox.filter((item) => item.command.incidentId === incident.id)
  return drawRoom(room, items, source).incident
}

function hasPending(source: ListSource, id: string): boolean {
  return source.outbox.some((item) => item.command.incidentId === id && item.state !== 'refused')
}

function newest(a: Incident | undefined, b: Incident | undefined): Incident | undefined {
  return a && b ? (a.seq > b.seq ? a : b) : (a ?? b)
}

function byActivity(a: DeskRow, b: DeskRow): number {
  return b.incident.lastActivityAt.localeCompare(a.incident.lastActivityAt)
}
