import { withSilenceBroken } from '../incident/changes'
import { canWrite, excerpt, isSeated } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const postMessage = defineAction({
  name: 'message.post',
  entry: 'message.posted',
  place: 'composer',
  allow: (incident, actor, input) => {
    if (!may(actor, 'write', incident)) return refuse('not-allowed')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!isSeated(incident, actor.id)) return refuse('not-seated')
    if (!canWrite(incident, actor.id)) return refuse('not-yet-accepted')
    return input.text ? allowed : refuse('text-needed')
  },
  fact: (_, __, input) => ({ text: input.text }),
  evolve: (incident, { text }, entry) => ({
    ...withSilenceBroken(incident, entry),
    undoableSeq: entry.by === incident.ownerId ? null : incident.undoableSeq,
    messageCount: incident.messageCount + 1,
    lastMessage: { seq: entry.seq, by: entry.by, text: excerpt(text) },
  }),
})
