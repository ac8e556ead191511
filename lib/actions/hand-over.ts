import { withOwner, withoutSeat } from '../incident/changes'
import { hasFreeSeat, isSeated, stateOf } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { isExpertOf } from '../people'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const handOver = defineAction({
  name: 'incident.hand-over',
  entry: 'incident.handed-over',
  place: 'menu',
  people: (input) => [input.personId],
  allow: (incident, actor, input, { person }) => {
    if (!may(actor, 'hand-over', incident)) return refuse('owner-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!STATUS_TABLE[incident.status].owned) return refuse('not-yet-accepted')
    if (input.stateSeq !== incident.stateSeq) return refuse('stale', undefined, stateOf(incident))
    if (input.personId === incident.ownerId) return refuse('same-owner', { person: input.personId })
    if (input.personId === incident.creatorId) return refuse('own-incident')
    const target = person(input.personId)
    if (!target || !isExpertOf(target, incident.areaId)) return refuse('not-an-expert')
    if (target.availability === 'away' && !input.evenIfAway) return refuse('target-away', { person: target.id })
    return allowed
  },
  fact: (incident, _, input, { area }) => {
    const needsSeat = !isSeated(incident, input.personId) && !hasFreeSeat(incident, area.participantCap)
    return {
      from: incident.ownerId ?? input.personId,
      to: input.personId,
      note: input.note,
      left: input.leave || needsSeat,
    }
  },
  evolve: (incident, { from, to, left }, entry) => {
    const status = incident.status === 'resolved' ? 'in_progress' : incident.status
    return withOwner(left ? withoutSeat(incident, from) : incident, to, status, entry)
  },
  say: ({ from, to, note, left }, { by }) => ({
    key: by === from ? (left ? 'handedOverAndLeft' : 'handedOver') : 'handedOverByAdmin',
    people: { person: to, from },
    values: { note },
  }),
})
