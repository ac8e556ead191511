import { withStatus } from '../incident/changes'
import { stateOf, type Hold } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const holdIncident = defineAction({
  name: 'incident.hold',
  entry: 'incident.held',
  place: 'menu',
  allow: (incident, actor, { until, stateSeq }, { now, area }) => {
    if (!may(actor, 'hold', incident)) return refuse('owner-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!STATUS_TABLE[incident.status].owned) return refuse('not-yet-accepted')
    if (stateSeq !== incident.stateSeq) return refuse('stale', undefined, stateOf(incident))
    if (incident.status !== 'in_progress') return refuse('wrong-status', undefined, stateOf(incident))
    if (!area.onHold) return refuse('switched-off')
    return until && Date.parse(until) <= now ? refuse('time-passed') : allowed
  },
  fact: (_, __, { reason, until, note }): Hold => ({
    reason,
    until: until ? new Date(until).toISOString() : null,
    note,
  }),
  evolve: (incident, { reason, until, note }, entry) => ({
    ...withStatus(incident, 'on_hold', incident.ownerId, entry),
    hold: { reason, until, note },
    quietSince: reason === 'technician' ? entry.at : null,
  }),
  say: ({ reason, until, note }) => ({
    key: until ? 'heldUntil' : 'held',
    values: { reason, note },
    ...(until && { times: { until } }),
  }),
})
