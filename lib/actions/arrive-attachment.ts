import type { ArrivedPart, PartName } from '../attachments'
import { may } from '../incident/rights'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export type ArrivedFact = ArrivedPart & { attachmentId: string; part: PartName }

/** Fieldline tells the room that a part of an attachment is there to be looked at. */
export const arriveAttachment = defineAction({
  name: 'attachment.arrive',
  entry: 'attachment.arrived',
  place: 'system',
  message: ({ seq }) => seq,
  allow: (incident, actor, { attachmentId, part }, { message }) => {
    if (!may(actor, 'receive-files', incident)) return refuse('not-allowed')
    if (message?.deletedBy) return refuse('message-deleted')
    const attachment = message?.attachments.find(({ id }) => id === attachmentId)
    if (!attachment) return refuse('not-found')
    return attachment.parts[part] ? refuse('nothing-changed') : allowed
  },
  fact: (_, __, { seq: ___, ...arrived }): ArrivedFact => arrived,
  evolve: (incident) => incident,
})
