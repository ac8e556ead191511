import { closesAt, dueOf } from '../incident/due'
import { may } from '../incident/rights'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** Fieldline says once, at half time, that silence will close it. */
export const remindOfClosing = defineAction({
  name: 'incident.remind',
  entry: 'incident.reminded',
  place: 'system',
  allow: (incident, actor, _, { now, area }) => {
    if (!may(actor, 'act-on-time', incident)) return refuse('not-allowed')
    const due = dueOf(incident, area, now)
    return due?.act === 'incident.remind' && due.at <= now ? allowed : refuse('not-due')
  },
  fact: (incident, _, __, { now, area }) => ({
    closesAt: new Date(closesAt(incident, area) ?? now).toISOString(),
    verify: incident.status === 'resolved',
  }),
  evolve: (incident) => ({ ...incident, reminded: true }),
  say: ({ closesAt, verify }) => ({
    key: verify ? 'remindedToVerify' : 'remindedToAnswer',
    times: { closesAt },
  }),
})
