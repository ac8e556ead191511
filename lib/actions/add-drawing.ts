import { isNumbered, MOST_STROKES, nextNumber } from '../drawing'
import { allowDrawing, photoOf } from '../incident/drawn-photo'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** A stroke on a photo, for everybody in the room: above it, never in it. */
export const addDrawing = defineAction({
  name: 'drawing.add',
  entry: 'drawing.added',
  place: 'message',
  message: ({ seq }) => seq,
  allow: (incident, actor, { attachmentId }, { message }) => {
    const decision = allowDrawing(incident, actor, attachmentId, message)
    if (!decision.ok) return decision
    const strokes = photoOf(message, attachmentId)?.drawing ?? []
    return strokes.length < MOST_STROKES ? allowed : refuse('photo-full', { most: MOST_STROKES })
  },
  fact: (_, __, { attachmentId, stroke }, { message }) => {
    const number = isNumbered(stroke.tool) ? nextNumber(photoOf(message, attachmentId)?.drawing ?? []) : undefined
    return { attachmentId, stroke: { ...stroke, ...(number && { number }) } }
  },
  evolve: (incident) => incident,
})
