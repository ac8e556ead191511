import { withSeat } from '../incident/changes'
import { hasFreeSeat, isSeated, removable, type SeatRole } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { canSitIn, isExpertOf } from '../people'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const addParticipant = defineAction({
  name: 'participant.add',
  entry: 'participant.added',
  place: 'people',
  people: (input) => [input.personId],
  allow: (incident, actor, input, { person, area }) => {
    if (!may(actor, 'add-participant', incident)) return refuse('owner-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!STATUS_TABLE[incident.status].owned) return refuse('not-yet-accepted')
    if (isSeated(incident, input.personId)) return refuse('already-seated', { person: input.personId })
    if (!canSitIn(person(input.personId), incident.areaId)) return refuse('person-unsuitable')
    return hasFreeSeat(incident, area.participantCap)
      ? allowed
      : refuse('room-full', { cap: area.participantCap }, { removable: removable(incident) })
  },
  fact: (incident, _, input, { person }): { personId: string; role: SeatRole } => {
    const asExpert = input.personId !== incident.creatorId && isExpertOf(person(input.personId), incident.areaId)
    return { personId: input.personId, role: asExpert ? 'expert' : 'technician' }
  },
  evolve: (incident, fact, entry) => withSeat(incident, fact.personId, fact.role, entry),
  say: (fact) => ({ key: 'added', people: { person: fact.personId } }),
})
