import { intoOpen } from '../incident/changes'
import { stateOf } from '../incident/incident'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** How long after accepting the owner can take it back as if it had not been, in milliseconds. */
export const UNDO_WINDOW = 60_000

export const undoAccept = defineAction({
  name: 'incident.undo-accept',
  entry: 'incident.accept-undone',
  place: 'primary',
  allow: (incident, actor, { stateSeq }, { now }) => {
    if (incident.ownerId !== actor.id) return refuse('owner-only')
    if (incident.stateSeq !== stateSeq || incident.status !== 'in_progress') {
      return refuse('stale', undefined, stateOf(incident))
    }
    return incident.undoableSeq === null || now - Date.parse(incident.stateAt) > UNDO_WINDOW
      ? refuse('undo-too-late')
      : allowed
  },
  fact: (incident) => ({ cameBack: incident.cameBack }),
  evolve: (incident, { cameBack }, entry) => ({
    ...intoOpen(incident, 'returned', entry),
    acceptedAt: incident.acceptedAt === incident.stateAt ? null : incident.acceptedAt,
    cameBack,
  }),
  say: () => ({ key: 'acceptUndone' }),
})
