import { blankIncident } from '../../lib/incident/blank'
import type { Incident } from '../../lib/incident/incident'
import type { InputOf } from '../../lib/incident/commands'
import { drawRoom, type DrawnBy } from '../live/draw'
import { heldAsset } from '../live/held-asset'
import type { OutboxItem, Room } from '../live/state'

/** One incident of the person's list, as it should look: confirmed, with what this device has not sent yet on top. */
export type MyIncident = {
  incident: Incident
  unread: number
  /** The command that makes this incident, while the server has not taken it: it exists only on this device. */
  opening?: OutboxItem
}

/** The person's incidents, last activity first but for what waits for their verdict, together with those that only this device knows. */
export function myIncidents(rooms: readonly Room[], outbox: readonly OutboxItem[], by: DrawnBy): MyIncident[] {
  const pending = Map.groupBy(outbox, (item) => item.command.incidentId)
  const stored = rooms.filter((room) => room.incident.number > 0).map((room) => drawn(room, pending, by))
  const drafts = outbox.filter(isOpening).map((opening) => draft(opening, by))
  const asks = (one: MyIncident) => Number(asksFor(one, by.me.id))
  return [...stored, ...drafts].sort(
    (a, b) => asks(b) - asks(a) || b.incident.lastActivityAt.localeCompare(a.incident.lastActivityAt),
  )
}

/** It was proposed as solved, and this person says whether it works. */
export function asksFor({ incident: { status, creatorId } }: MyIncident, personId: string): boolean {
  return status === 'resolved' && creatorId === personId
}

export function isOpening(item: OutboxItem): boolean {
  return item.command.name === 'incident.open'
}

function drawn(room: Room, pending: ReadonlyMap<string, readonly OutboxItem[]>, by: DrawnBy): MyIncident {
  const items = pending.get(room.incident.id)
  return { incident: items ? drawRoom(room, items, by).incident : room.incident, unread: room.unread }
}

/** Read from the command itself, so that what was written stays readable even where the rules refuse it. */
function draft(opening: OutboxItem, { assets, clockOffset }: DrawnBy): MyIncident {
  const {
    areaId,
    creatorId,
    title,
    description,
    assetId,
    situation = null,
  } = opening.command.input as InputOf<'incident.open'>
  const at = new Date(opening.writtenAt + clockOffset).toISOString()
  const times = { createdAt: at, waitingSince: at, stateAt: at, lastActivityAt: at }
  const asset = heldAsset(assets, areaId, assetId) ?? null
  const blank = blankIncident(opening.command.incidentId)
  const incident = { ...blank, areaId, creatorId, title, description, asset, situation, ...times }
  return { incident, unread: 0, opening }
}
