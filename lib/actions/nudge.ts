import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** How long one reminder lasts, in ms: asking more often is pressing. */
const NUDGE_EVERY = 3_600_000

/** The owner asks once more whether it works. It is no message: the silence that closes goes on. */
export const nudge = defineAction({
  name: 'incident.nudge',
  entry: 'incident.nudged',
  place: 'primary',
  allow: (incident, actor, _, { now }) => {
    if (!may(actor, 'nudge', incident)) return refuse('owner-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (incident.status !== 'resolved') return refuse('wrong-status')
    const { nudgedAt } = incident
    return nudgedAt && now - Date.parse(nudgedAt) < NUDGE_EVERY ? refuse('nudged-lately') : allowed
  },
  fact: () => ({}),
  evolve: (incident, _, { at }) => ({ ...incident, nudgedAt: at }),
  say: () => ({ key: 'nudged' }),
})
