import type { Incident } from '../../lib/incident/incident'
import { STATUS_TABLE } from '../../lib/incident/status'
import type { DrawnItem } from '../live/draw'

type Talk = Pick<Incident, 'status' | 'ownerId' | 'creatorId' | 'lastMessage' | 'stateSeq' | 'seats' | 'hold'>

/**
 * Who should speak next: the person's id, or null while nobody owns the incident. A technician's message is the owner's
 * to answer, an expert's the creator's; a new owner speaks first. What was proposed is the creator's to verify, and a hold
 * for the technician his to end; while it waits for something else it is nobody's turn.
 */
export function whoseTurn(incident: Talk): string | null {
  const { status, ownerId, creatorId, lastMessage, stateSeq, hold } = incident
  if (!STATUS_TABLE[status].owned || !ownerId) return null
  if (status === 'resolved') return creatorId
  if (status === 'on_hold') return hold?.reason === 'technician' ? creatorId : null
  if (!lastMessage || lastMessage.seq < stateSeq) return ownerId
  return isExpertHere(incident, lastMessage.by) ? creatorId : ownerId
}

/** Since when it is that person's turn: the message that asks for an answer, else since somebody took it over. */
export function turnSince(incident: Talk & Pick<Incident, 'stateAt'>, items: readonly DrawnItem[]): string {
  const { lastMessage, stateSeq, stateAt } = incident
  if (incident.status !== 'in_progress' || !lastMessage || lastMessage.seq < stateSeq) return stateAt
  const found = items.findLast((item) => item.kind === 'message' && item.message.seq === lastMessage.seq)
  return found?.kind === 'message' ? found.message.at : stateAt
}

function isExpertHere(incident: Talk, personId: string): boolean {
  if (personId === incident.creatorId) return false
  return personId === incident.ownerId || incident.seats.find((seat) => seat.personId === personId)?.role === 'expert'
}
