import type { Entry } from '../../lib/incident/entry'
import type { SyncAnswer, SyncRequest } from '../../lib/wire'
import type { Read } from './history'

type Shown = Pick<Read, 'incidentId' | 'from' | 'to' | 'commandIds'>

/** Which stretches of rooms this answer claims to hold whole; the newest of a room has no end. */
export function shownIn({ rooms: asked = {}, page }: SyncRequest, answer: SyncAnswer): Shown[] {
  const newest = Object.entries(answer.rooms ?? {}).flatMap(([incidentId, room]): Shown[] => {
    if (room.kind === 'entries') return [shown(incidentId, room.entries, (asked[incidentId] ?? 0) + 1, Infinity)]
    return room.kind === 'view' ? [shown(incidentId, room.view.entries, firstOf(room.view.entries), Infinity)] : []
  })
  const older = answer.page?.entries ?? []
  if (!page || older.length === 0) return newest
  return [...newest, shown(page.incidentId, older, firstOf(older), page.before - 1)]
}

function shown(incidentId: string, entries: readonly Entry[], from: number, to: number): Shown {
  return { incidentId, from, to, commandIds: entries.map(({ commandId }) => commandId) }
}

function firstOf([first]: readonly Entry[]): number {
  return first?.seq ?? 1
}
