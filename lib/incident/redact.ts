import { SYSTEM_ID } from '../people'
import { type Entry, HIDDEN } from './entry'
import type { Access } from './rights'
import type { Incident } from './incident'

/** What a person without the room may know of it: enough to act on, nothing that was said in it. */
export type IncidentHeader = Pick<
  Incident,
  | 'id'
  | 'number'
  | 'areaId'
  | 'seq'
  | 'status'
  | 'outcome'
  | 'title'
  | 'asset'
  | 'situation'
  | 'creatorId'
  | 'ownerId'
  | 'stateSeq'
  | 'stateAt'
  | 'createdAt'
  | 'waitingSince'
  | 'cameBack'
  | 'lastActivityAt'
  | 'seats'
  | 'asking'
>

export function headerOf(incident: Incident): IncidentHeader {
  const { id, number, areaId, seq, status, outcome, title, asset, creatorId, ownerId, stateSeq, stateAt } = incident
  const { situation, createdAt, waitingSince, cameBack, lastActivityAt, seats, asking } = incident
  return {
    ...{ id, number, areaId, seq, status, outcome, title, asset, creatorId, ownerId, stateSeq, stateAt },
    ...{ situation, createdAt, waitingSince, cameBack, lastActivityAt, seats, asking },
  }
}

/**
 * The entry as somebody with this access may see it: itself, or only its place (V1). Every way out of the server (page,
 * catch-up, broadcast) goes through here.
 */
export function redact(entry: Entry, access: Access): Entry {
  if (access === 'room' || access === 'preview') return entry
  return {
    incidentId: entry.incidentId,
    seq: entry.seq,
    at: entry.at,
    by: SYSTEM_ID,
    commandId: '',
    type: HIDDEN,
    fact: null,
  }
}
