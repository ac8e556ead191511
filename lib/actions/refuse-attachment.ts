import { may } from '../incident/rights'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** Fieldline tells the room that an attachment could not be taken, and why. */
export const refuseAttachment = defineAction({
  name: 'attachment.refuse',
  entry: 'attachment.refused',
  place: 'system',
  message: ({ seq }) => seq,
  allow: (incident, actor, { attachmentId }, { message }) => {
    if (!may(actor, 'receive-files', incident)) return refuse('not-allowed')
    if (message?.deletedBy) return refuse('message-deleted')
    const attachment = message?.attachments.find(({ id }) => id === attachmentId)
    if (!attachment) return refuse('not-found')
    return attachment.parts.whole || attachment.refused ? refuse('nothing-changed') : allowed
  },
  fact: (_, __, { attachmentId, reason }) => ({ attachmentId, reason }),
  evolve: (incident) => incident,
})
