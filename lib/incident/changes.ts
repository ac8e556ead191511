import type { Entry } from './entry'
import type { Guest, Incident, Seat, SeatRole } from './incident'
import type { Status } from './status'

/** The steps that actions' `evolve` are made of. Each keeps untouched parts identical: the store writes only what changed. */

export function withSeat(incident: Incident, personId: string, role: SeatRole, entry: Entry): Incident {
  const seat: Seat = { personId, role, seated: true, sinceSeq: entry.seq }
  const others = incident.seats.filter((other) => other.personId !== personId)
  const asking = incident.asking.includes(personId)
    ? incident.asking.filter((other) => other !== personId)
    : incident.asking
  return { ...incident, seats: [...others, seat], asking }
}

export function withoutSeat(incident: Incident, personId: string): Incident {
  return {
    ...incident,
    seats: incident.seats.map((seat) => (seat.personId === personId ? { ...seat, seated: false } : seat)),
  }
}

export function withGuest(incident: Incident, codeId: string, changes: Partial<Guest>): Incident {
  const guests = incident.guests.map((guest) => (guest.codeId === codeId ? { ...guest, ...changes } : guest))
  return { ...incident, guests }
}

export function withStatus(incident: Incident, status: Status, ownerId: string | null, entry: Entry): Incident {
  return {
    ...incident,
    status,
    ownerId,
    lastOwnerId: ownerId ?? incident.ownerId ?? incident.lastOwnerId,
    outcome: status === 'closed' ? incident.outcome : null,
    stateSeq: entry.seq,
    stateAt: entry.at,
    undoableSeq: null,
    hold: status === 'on_hold' ? incident.hold : null,
    quietSince: status === incident.status ? incident.quietSince : null,
    reminded: status === incident.status && incident.reminded,
    nudgedAt: status === incident.status ? incident.nudgedAt : null,
    lateSeq: null,
    asking: ownerId || incident.asking.length === 0 ? incident.asking : [],
  }
}

/** Gives it to an expert, who takes a seat if he has none. */
export function withOwner(incident: Incident, ownerId: string, status: Status, entry: Entry): Incident {
  const seat = incident.seats.find((candidate) => candidate.personId === ownerId)
  const seated = seat?.seated && seat.role === 'expert' ? incident : withSeat(incident, ownerId, 'expert', entry)
  return withStatus({ ...seated, acceptedAt: incident.acceptedAt ?? entry.at }, status, ownerId, entry)
}

/** Entering open: experts become former, technicians and guests stay, nobody owns it. */
export function intoOpen(incident: Incident, cameBack: 'returned' | 'reopened', entry: Entry): Incident {
  const seats = incident.seats.map((seat) =>
    seat.role === 'expert' && seat.seated ? { ...seat, seated: false } : seat,
  )
  return { ...withStatus({ ...incident, seats }, 'open', null, entry), cameBack }
}

/** Keeps the list's preview line true when the message it shows is edited, or deleted: then nothing is left to show. */
export function withPreview(incident: Incident, messageSeq: number | undefined, text: string | undefined): Incident {
  const { lastMessage } = incident
  if (lastMessage?.seq !== messageSeq || !lastMessage) return incident
  const { seq, by } = lastMessage
  return { ...incident, lastMessage: text === undefined ? { seq, by, text: '' } : { ...lastMessage, text } }
}

/**
 * Somebody wrote: the silence that would close it begins anew, and a hold for the technician ends now if this is the answer.
 * Everything else stays identical: most messages change none of this.
 */
export function withSilenceBroken(incident: Incident, { by, at }: Entry): Incident {
  if (!incident.quietSince) return incident
  const { hold, creatorId } = incident
  const answered = hold && by === creatorId
  return { ...incident, quietSince: at, reminded: false, hold: answered ? { ...hold, until: at } : hold }
}
