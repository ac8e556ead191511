import type { Entry } from '../incident/entry'
import { isSeated, seated, type Incident } from '../incident/incident'
import { STATUS_TABLE } from '../incident/status'
import { isExpertOf, type Account } from '../people'

type Known = { cap: number; person: (id: string) => Account | undefined }

/** What is wrong with an incident whatever was done to it, in words; empty when nothing is. */
export function broken(incident: Incident, entries: readonly Entry[], { cap, person }: Known): string[] {
  const { status, ownerId, outcome } = incident
  const problems = [
    entries.every((entry, index) => entry.seq === index + 1) ? '' : 'T1: the entries are not numbered 1, 2, 3 …',
    incident.seq === entries.length ? '' : 'T1: the incident is not at its newest entry',
    STATUS_TABLE[status].owned === (ownerId !== null) ? '' : `O1: ${status} with the owner ${ownerId}`,
    ownerId === null || isExpertOf(person(ownerId), incident.areaId) ? '' : 'O1: the owner is no active expert here',
    ownerId === null || isSeated(incident, ownerId) ? '' : 'O1: the owner has no seat',
    ownerId === incident.creatorId ? 'X20: the creator owns his own incident' : '',
    seated(incident).length <= cap ? '' : `X12: more than ${cap} people in the room`,
    new Set(incident.seats.map((seat) => seat.personId)).size === incident.seats.length ? '' : 'somebody sits twice',
    (status === 'closed') === (outcome !== null) ? '' : `${status} with the outcome ${outcome}`,
  ]
  return problems.filter((problem) => problem !== '')
}
