import { withStatus } from '../incident/changes'
import { dueOf } from '../incident/due'
import { stateOf } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { isSystem } from '../people'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** By the owner; by the creator who needs help now; by Fieldline at the agreed time, or when the answer waited for is here. */
export const resumeIncident = defineAction({
  name: 'incident.resume',
  entry: 'incident.resumed',
  place: 'primary',
  allow: (incident, actor, { stateSeq }, { now, area }) => {
    if (!may(actor, 'resume', incident)) return refuse('not-allowed')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!STATUS_TABLE[incident.status].owned) return refuse('not-yet-accepted')
    if (stateSeq !== incident.stateSeq) return refuse('stale', undefined, stateOf(incident))
    if (incident.status !== 'on_hold') return refuse('wrong-status', undefined, stateOf(incident))
    if (isSystem(actor)) {
      const due = dueOf(incident, area, now)
      return due?.act === 'incident.resume' && due.at <= now ? allowed : refuse('not-due')
    }
    if (actor.id === incident.ownerId) return allowed
    return incident.hold?.reason === 'technician' ? refuse('just-write') : allowed
  },
  fact: (incident, actor, { note }) => ({ note, urgent: actor.id === incident.creatorId }),
  evolve: (incident, _, entry) => withStatus(incident, 'in_progress', incident.ownerId, entry),
  say: ({ note, urgent }) => ({ key: urgent ? 'helpNeeded' : 'resumed', values: { note } }),
})
