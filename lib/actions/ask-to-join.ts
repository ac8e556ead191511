import { isSeated } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const askToJoin = defineAction({
  name: 'participant.ask',
  entry: 'participant.asked',
  place: 'primary',
  allow: (incident, actor) => {
    if (!may(actor, 'ask-to-join', incident)) return refuse('not-allowed')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!STATUS_TABLE[incident.status].owned) return refuse('not-yet-accepted')
    if (isSeated(incident, actor.id)) return refuse('already-seated', { person: actor.id })
    return incident.asking.includes(actor.id) ? refuse('nothing-changed') : allowed
  },
  fact: () => ({}),
  evolve: (incident, _, entry) => ({ ...incident, asking: [...incident.asking, entry.by] }),
  say: () => ({ key: 'asked' }),
})
