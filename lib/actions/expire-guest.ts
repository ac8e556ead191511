import { withoutSeat } from '../incident/changes'
import { guestHere } from '../incident/incident'
import { may } from '../incident/rights'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** A guest's time is over: he leaves, whatever the status. */
export const expireGuest = defineAction({
  name: 'guest.expire',
  entry: 'guest.expired',
  place: 'system',
  allow: (incident, actor, { personId }, { now }) => {
    if (!may(actor, 'act-on-time', incident)) return refuse('not-allowed')
    const guest = guestHere(incident, personId)
    if (!guest) return refuse('nothing-changed')
    return now >= Date.parse(guest.until) ? allowed : refuse('not-due')
  },
  fact: (_, __, { personId }) => ({ personId }),
  evolve: (incident, { personId }) => withoutSeat(incident, personId),
  say: ({ personId }) => ({ key: 'guestExpired', people: { person: personId } }),
})
