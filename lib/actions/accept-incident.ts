import { withOwner } from '../incident/changes'
import { stateOf } from '../incident/incident'
import { may } from '../incident/rights'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const acceptIncident = defineAction({
  name: 'incident.accept',
  entry: 'incident.accepted',
  place: 'waiting',
  allow: (incident, actor) => {
    if (!may(actor, 'accept', incident)) return refuse('not-allowed')
    if (actor.id === incident.creatorId) return refuse('own-incident')
    if (incident.ownerId === actor.id) return refuse('nothing-changed')
    if (incident.ownerId) return refuse('already-taken', { person: incident.ownerId })
    return incident.status === 'open' ? allowed : refuse('not-open', undefined, stateOf(incident))
  },
  fact: () => ({}),
  evolve: (incident, _, entry) => ({
    ...withOwner(incident, entry.by, 'in_progress', entry),
    undoableSeq: entry.seq,
  }),
  say: () => ({ key: 'accepted' }),
})
