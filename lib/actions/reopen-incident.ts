import { intoOpen, withOwner } from '../incident/changes'
import { hasFreeSeat, isSeated, stateOf } from '../incident/incident'
import { relations } from '../incident/rights'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const REOPEN_DAYS = 30

/** Three forms in one: the last owner takes it on again; the creator or an admin puts it back into the waiting list. */
export const reopenIncident = defineAction({
  name: 'incident.reopen',
  entry: 'incident.reopened',
  place: 'primary',
  allow: (incident, actor, { stateSeq }, { now, area }) => {
    const [held, cap] = [relations(incident, actor), area.participantCap]
    if (!held.has('last-owner') && !held.has('creator') && !held.has('admin')) return refuse('not-allowed')
    if (incident.status !== 'closed') return refuse('not-closed')
    if (stateSeq !== incident.stateSeq) return refuse('stale', undefined, stateOf(incident))
    const late = now - Date.parse(incident.stateAt) > REOPEN_DAYS * 86_400_000
    if (late && !held.has('admin')) return refuse('reopen-too-late', { days: REOPEN_DAYS })
    if (held.has('last-owner') && !late && !isSeated(incident, actor.id) && !hasFreeSeat(incident, cap)) {
      return refuse('room-full', { cap })
    }
    return allowed
  },
  fact: (incident, actor, _, { now }) => {
    const late = now - Date.parse(incident.stateAt) > REOPEN_DAYS * 86_400_000
    const again = relations(incident, actor).has('last-owner') && !late
    return { ownerId: again ? actor.id : null }
  },
  evolve: (incident, { ownerId }, entry) =>
    ownerId
      ? withOwner(incident, ownerId, 'in_progress', entry)
      : { ...intoOpen(incident, 'reopened', entry), waitingSince: entry.at },
  say: ({ ownerId }) => ({ key: ownerId ? 'reopenedByOwner' : 'reopened' }),
})
