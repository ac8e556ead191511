import { withoutSeat } from '../incident/changes'
import { isSeated } from '../incident/incident'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const leave = defineAction({
  name: 'participant.leave',
  entry: 'participant.left',
  place: 'menu',
  allow: (incident, actor) => {
    if (!isSeated(incident, actor.id)) return refuse('not-seated')
    if (actor.id === incident.ownerId) return refuse('owner-must-hand-over')
    if (actor.id === incident.creatorId && incident.status === 'open') return refuse('withdraw-instead')
    return allowed
  },
  fact: () => ({}),
  evolve: (incident, _, entry) => withoutSeat(incident, entry.by),
  say: () => ({ key: 'left' }),
})
