import { withStatus } from '../incident/changes'
import { dueOf } from '../incident/due'
import { may } from '../incident/rights'
import type { Outcome } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** Fieldline closes what nobody has said a word about for too long. */
export const autoClose = defineAction({
  name: 'incident.auto-close',
  entry: 'incident.auto-closed',
  place: 'system',
  allow: (incident, actor, _, { now, area }) => {
    if (!may(actor, 'act-on-time', incident)) return refuse('not-allowed')
    const due = dueOf(incident, area, now)
    return due?.act === 'incident.auto-close' && due.at <= now ? allowed : refuse('not-due')
  },
  fact: (incident): { outcome: Outcome } => ({ outcome: incident.status === 'resolved' ? 'solved' : 'no_answer' }),
  evolve: (incident, { outcome }, entry) => ({ ...withStatus(incident, 'closed', null, entry), outcome }),
  say: ({ outcome }) => ({ key: 'autoClosed', values: { outcome } }),
})
