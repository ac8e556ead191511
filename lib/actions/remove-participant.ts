import { withoutSeat } from '../incident/changes'
import { isSeated } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { isSystem } from '../people'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const removeParticipant = defineAction({
  name: 'participant.remove',
  entry: 'participant.removed',
  place: 'participant',
  allow: (incident, actor, input) => {
    if (!may(actor, 'remove-participant', incident)) return refuse('owner-only')
    if (!isSeated(incident, input.personId)) return refuse('nothing-changed')
    if (input.personId === incident.creatorId && !isSystem(actor)) return refuse('not-the-creator')
    if (input.personId === incident.ownerId) return refuse('not-the-owner')
    return STATUS_TABLE[incident.status].alive || isSystem(actor) ? allowed : refuse('closed-room')
  },
  fact: (_, __, input) => ({ personId: input.personId }),
  evolve: (incident, fact) => withoutSeat(incident, fact.personId),
  say: (fact) => ({ key: 'removed', people: { person: fact.personId } }),
})
