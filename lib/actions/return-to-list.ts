import { intoOpen } from '../incident/changes'
import { stateOf } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const returnToList = defineAction({
  name: 'incident.return',
  entry: 'incident.returned',
  place: 'menu',
  allow: (incident, actor, { stateSeq }) => {
    if (!may(actor, 'return', incident)) return refuse('owner-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!STATUS_TABLE[incident.status].owned) return refuse('not-yet-accepted')
    return stateSeq === incident.stateSeq ? allowed : refuse('stale', undefined, stateOf(incident))
  },
  fact: (incident, _, { note }) => ({ note, from: incident.ownerId ?? '' }),
  evolve: (incident, _, entry) => intoOpen(incident, 'returned', entry),
  say: ({ note, from }, { by }) => ({
    key: by === from ? 'returned' : 'returnedForOwner',
    people: { person: from },
    values: { note },
  }),
})
