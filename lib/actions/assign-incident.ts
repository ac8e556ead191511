import { withOwner } from '../incident/changes'
import { stateOf } from '../incident/incident'
import { may } from '../incident/rights'
import { isExpertOf } from '../people'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const assignIncident = defineAction({
  name: 'incident.assign',
  entry: 'incident.assigned',
  place: 'menu',
  people: (input) => [input.personId],
  allow: (incident, actor, input, { person }) => {
    if (!may(actor, 'assign', incident)) return refuse('not-allowed')
    if (incident.ownerId) return refuse('already-taken', { person: incident.ownerId })
    if (incident.status !== 'open') return refuse('not-open', undefined, stateOf(incident))
    if (input.stateSeq !== incident.stateSeq) return refuse('stale', undefined, stateOf(incident))
    if (input.personId === incident.creatorId) return refuse('own-incident')
    return isExpertOf(person(input.personId), incident.areaId) ? allowed : refuse('not-an-expert')
  },
  fact: (_, __, input) => ({ personId: input.personId }),
  evolve: (incident, fact, entry) => withOwner(incident, fact.personId, 'in_progress', entry),
  say: (fact) => ({ key: 'assigned', people: { person: fact.personId } }),
})
