import { withStatus } from '../incident/changes'
import { stateOf } from '../incident/incident'
import { may } from '../incident/rights'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const withdrawIncident = defineAction({
  name: 'incident.withdraw',
  entry: 'incident.withdrawn',
  place: 'menu',
  allow: (incident, actor, { stateSeq }) => {
    if (!may(actor, 'withdraw', incident)) return refuse('creator-only')
    if (incident.status !== 'open') return refuse('not-open', undefined, stateOf(incident))
    return stateSeq === incident.stateSeq ? allowed : refuse('stale', undefined, stateOf(incident))
  },
  fact: () => ({}),
  evolve: (incident, _, entry) => ({ ...withStatus(incident, 'closed', null, entry), outcome: 'withdrawn' }),
  say: () => ({ key: 'withdrawn' }),
})
