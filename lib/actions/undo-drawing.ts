import { lastOf } from '../drawing'
import { allowDrawing, photoOf } from '../incident/drawn-photo'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** Takes back one's own newest stroke on a photo; again, the one before. */
export const undoDrawing = defineAction({
  name: 'drawing.undo',
  entry: 'drawing.undone',
  place: 'message',
  message: ({ seq }) => seq,
  allow: (incident, actor, { attachmentId }, { message }) => {
    const decision = allowDrawing(incident, actor, attachmentId, message)
    if (!decision.ok) return decision
    return lastOf(photoOf(message, attachmentId)?.drawing ?? [], actor.id) ? allowed : refuse('nothing-drawn')
  },
  fact: (_, actor, { attachmentId }, { message }) => ({
    attachmentId,
    stroke: lastOf(photoOf(message, attachmentId)?.drawing ?? [], actor.id)?.seq ?? 0,
  }),
  evolve: (incident) => incident,
})
