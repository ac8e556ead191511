import { withStatus } from '../incident/changes'
import { stateOf } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const confirmSolved = defineAction({
  name: 'incident.confirm',
  entry: 'incident.confirmed',
  place: 'primary',
  allow: (incident, actor, { stateSeq }) => {
    if (!may(actor, 'confirm', incident)) return refuse('creator-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (stateSeq !== incident.stateSeq) return refuse('stale', undefined, stateOf(incident))
    return incident.status === 'resolved' ? allowed : refuse('wrong-status', undefined, stateOf(incident))
  },
  fact: () => ({}),
  evolve: (incident, _, entry) => ({ ...withStatus(incident, 'closed', null, entry), outcome: 'solved' }),
  say: () => ({ key: 'confirmed' }),
})
