import { withGuest } from '../incident/changes'
import { hoursAfter, MOST_GUEST_HOURS } from '../incident/guest-time'
import { guestHere } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** Gives a guest more time, counted from the end of what he has; never more than the longest stay from now. */
export const extendGuest = defineAction({
  name: 'guest.extend',
  entry: 'guest.extended',
  place: 'participant',
  allow: (incident, actor, { personId }) => {
    if (!may(actor, 'have-guests', incident)) return refuse('owner-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    return guestHere(incident, personId) ? allowed : refuse('not-found')
  },
  fact: (incident, _, { personId, hours }, { now }) => {
    const ends = Math.max(now, Date.parse(guestHere(incident, personId)?.until ?? ''))
    const wanted = Date.parse(hoursAfter(ends, hours))
    const longest = Date.parse(hoursAfter(now, MOST_GUEST_HOURS))
    return { personId, until: hoursAfter(Math.min(wanted, longest), 0) }
  },
  evolve: (incident, { personId, until }) => {
    const guest = guestHere(incident, personId)
    return guest ? withGuest(incident, guest.codeId, { until }) : incident
  },
  say: ({ personId, until }) => ({ key: 'guestExtended', people: { person: personId }, times: { until } }),
})
