import { withStatus } from '../incident/changes'
import { stateOf } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const notFixed = defineAction({
  name: 'incident.not-fixed',
  entry: 'incident.not-fixed',
  place: 'primary',
  allow: (incident, actor, { stateSeq }) => {
    if (!may(actor, 'not-fixed', incident)) return refuse('not-allowed')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (stateSeq !== incident.stateSeq) return refuse('stale', undefined, stateOf(incident))
    return incident.status === 'resolved' ? allowed : refuse('wrong-status', undefined, stateOf(incident))
  },
  fact: (_, __, { note }) => ({ note }),
  evolve: (incident, _, entry) => ({
    ...withStatus(incident, 'in_progress', incident.ownerId, entry),
    bounces: incident.bounces + 1,
  }),
  say: ({ note }) => ({ key: 'notFixed', values: { note } }),
})
