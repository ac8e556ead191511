import { hoursAfter } from '../incident/guest-time'
import { guestOf, hasFreeSeat } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** More than any case needs: a list that everybody's screen carries must end. */
const MOST_CODES = 20

/** Lets the server make a one-time code for this room. The code itself is no part of what happened: `codeId` names it. */
export const inviteGuest = defineAction({
  name: 'guest.invite',
  entry: 'guest.invited',
  place: 'people',
  allow: (incident, actor, { codeId, label }, { area }) => {
    if (!may(actor, 'have-guests', incident)) return refuse('owner-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!area.guests) return refuse('guests-off')
    if (!label) return refuse('text-needed')
    if (guestOf(incident, codeId)) return refuse('nothing-changed')
    if (incident.guests.length >= MOST_CODES) return refuse('too-many-guests', { most: MOST_CODES })
    return hasFreeSeat(incident, area.participantCap) ? allowed : refuse('room-full', { cap: area.participantCap })
  },
  fact: (_, __, { codeId, label, validHours, stayHours }, { now }) => ({
    ...{ codeId, label, hours: stayHours, until: hoursAfter(now, validHours) },
  }),
  evolve: (incident, fact) => ({
    ...incident,
    guests: [...incident.guests, { ...fact, state: 'invited' as const, personId: null }],
  }),
  say: ({ label }) => ({ key: 'guestInvited', values: { label } }),
})
