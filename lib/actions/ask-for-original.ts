import { isSeated } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** Somebody needs a photo as the camera took it: its author's device sends that if it still has it. */
export const askForOriginal = defineAction({
  name: 'attachment.ask',
  entry: 'attachment.asked',
  place: 'message',
  message: ({ seq }) => seq,
  allow: (incident, actor, { attachmentId }, { message }) => {
    if (!may(actor, 'write', incident)) return refuse('not-allowed')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!isSeated(incident, actor.id)) return refuse('not-seated')
    if (message?.deletedBy) return refuse('message-deleted')
    const attachment = message?.attachments.find(({ id }) => id === attachmentId)
    if (attachment?.kind !== 'photo') return refuse('not-found')
    return attachment.asked || attachment.parts.original ? refuse('nothing-changed') : allowed
  },
  fact: (_, __, { attachmentId }) => ({ attachmentId }),
  evolve: (incident) => incident,
})
