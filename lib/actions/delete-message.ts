import { withPreview } from '../incident/changes'
import { isSeated } from '../incident/incident'
import { STATUS_TABLE } from '../incident/status'
import { holdsRole } from '../people'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const deleteMessage = defineAction({
  name: 'message.delete',
  entry: 'message.deleted',
  place: 'message',
  erases: true,
  message: ({ seq }) => seq,
  allow: (incident, actor, _, { message }) => {
    if (!message) return refuse('not-found')
    if (message.deletedBy) return refuse('message-deleted')
    if (holdsRole(actor, 'admin')) return allowed
    if (message.by !== actor.id) return refuse('author-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    return isSeated(incident, actor.id) ? allowed : refuse('not-seated')
  },
  fact: () => ({}),
  evolve: (incident, _, { ref }) => withPreview(incident, ref, undefined),
})
