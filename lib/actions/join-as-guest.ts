import { withGuest, withSeat } from '../incident/changes'
import { hoursAfter } from '../incident/guest-time'
import { guestOf, hasFreeSeat } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** Somebody proved to hold this code: the account made for him, which the same write stores, takes a seat. */
export const joinAsGuest = defineAction({
  name: 'guest.join',
  entry: 'guest.joined',
  place: 'system',
  allow: (incident, actor, { codeId }, { area, now }) => {
    if (!may(actor, 'act-on-time', incident)) return refuse('not-allowed')
    const guest = guestOf(incident, codeId)
    if (!guest) return refuse('guest-code-wrong')
    if (guest.state === 'joined') return refuse('guest-code-used')
    if (guest.state === 'revoked') return refuse('guest-code-revoked')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (now >= Date.parse(guest.until)) return refuse('guest-code-expired')
    if (!area.guests) return refuse('guests-off')
    if (!STATUS_TABLE[incident.status].owned) return refuse('not-yet-accepted')
    return hasFreeSeat(incident, area.participantCap) ? allowed : refuse('room-full', { cap: area.participantCap })
  },
  fact: (incident, _, { codeId, personId }, { now }) => {
    const { hours = 0 } = guestOf(incident, codeId) ?? {}
    return { codeId, personId, until: hoursAfter(now, hours) }
  },
  evolve: (incident, { codeId, personId, until }, entry) =>
    withSeat(withGuest(incident, codeId, { state: 'joined', personId, until }), personId, 'guest', entry),
  say: ({ personId }) => ({ key: 'guestJoined', people: { person: personId } }),
})
