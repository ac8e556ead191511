import { withSeat } from '../incident/changes'
import { hasFreeSeat, isSeated } from '../incident/incident'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const rejoin = defineAction({
  name: 'participant.rejoin',
  entry: 'participant.rejoined',
  place: 'primary',
  allow: (incident, actor, _, { area }) => {
    if (actor.id !== incident.creatorId) return refuse('creator-only')
    if (isSeated(incident, actor.id)) return refuse('nothing-changed')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    const cap = area.participantCap
    return hasFreeSeat(incident, cap) ? allowed : refuse('room-full', { cap })
  },
  fact: () => ({}),
  evolve: (incident, _, entry) => withSeat(incident, entry.by, 'technician', entry),
  say: () => ({ key: 'rejoined' }),
})
