import { withStatus } from '../incident/changes'
import { STATUS_TABLE } from '../incident/status'
import { stateOf } from '../incident/incident'
import { may } from '../incident/rights'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const closeIncident = defineAction({
  name: 'incident.close',
  entry: 'incident.closed',
  place: 'primary',
  allow: (incident, actor, input) => {
    if (!may(actor, 'close', incident)) return refuse('not-allowed')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!STATUS_TABLE[incident.status].owned) return refuse('not-yet-accepted')
    if (input.stateSeq !== incident.stateSeq) return refuse('stale', undefined, stateOf(incident))
    if (actor.id === incident.ownerId) return input.outcome ? allowed : refuse('outcome-needed')
    return actor.id === incident.creatorId || input.note ? allowed : refuse('reason-needed')
  },
  fact: (incident, actor, input) => ({
    outcome: input.outcome ?? 'solved',
    note: input.note,
    forced: actor.id !== incident.ownerId && actor.id !== incident.creatorId,
  }),
  evolve: (incident, { outcome }, entry) => ({ ...withStatus(incident, 'closed', null, entry), outcome }),
  say: ({ outcome, note, forced }) => ({
    key: forced ? 'closedByForce' : note ? 'closedWithNote' : 'closed',
    values: { outcome, note },
  }),
})
