import { withStatus } from '../incident/changes'
import { stateOf } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const proposeSolved = defineAction({
  name: 'incident.propose',
  entry: 'incident.proposed',
  place: 'primary',
  allow: (incident, actor, { stateSeq }, { area }) => {
    if (!may(actor, 'propose', incident)) return refuse('owner-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!STATUS_TABLE[incident.status].owned) return refuse('not-yet-accepted')
    if (stateSeq !== incident.stateSeq) return refuse('stale', undefined, stateOf(incident))
    if (incident.status === 'resolved') return refuse('wrong-status', undefined, stateOf(incident))
    return area.resolved ? allowed : refuse('switched-off')
  },
  fact: (_, __, { note }) => ({ note }),
  evolve: (incident, _, entry) => ({
    ...withStatus(incident, 'resolved', incident.ownerId, entry),
    quietSince: entry.at,
  }),
  say: ({ note }) => ({ key: 'proposed', values: { note } }),
})
