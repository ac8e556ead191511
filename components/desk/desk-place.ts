import type { Incident } from '../../lib/incident/incident'

/** What the desk's address says: which list is beside the room, and which room is open. */
export type DeskPlace = { list: DeskList; room: RoomAddress | null }
export type DeskList = 'open' | 'closed'
/** By the human number, or by id while the server has not numbered it yet. */
export type RoomAddress = { number: number } | { incidentId: string }

/** Reads `/desk`, `/desk/4821`, `/desk/draft-<id>`, `/desk/closed` and `/desk/closed/4821`. Anything else is the plain desk. */
export function deskPlace(pathname: string): DeskPlace {
  const [, , first, second] = pathname.split('/')
  return first === 'closed' ? { list: 'closed', room: roomAddress(second) } : { list: 'open', room: roomAddress(first) }
}

export function deskHref(list: DeskList, incident?: Pick<Incident, 'id' | 'number'>): string {
  const base = list === 'closed' ? '/desk/closed' : '/desk'
  return incident ? `${base}/${incident.number || `draft-${incident.id}`}` : base
}

function roomAddress(part: string | undefined): RoomAddress | null {
  if (!part) return null
  if (/^[1-9]\d{0,8}$/.test(part)) return { number: Number(part) }
  return /^draft-[0-9a-f-]{36}$/.test(part) ? { incidentId: part.slice('draft-'.length) } : null
}
