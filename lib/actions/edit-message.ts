import { withPreview } from '../incident/changes'
import { canWrite, excerpt, isSeated } from '../incident/incident'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const EDIT_MINUTES = 10

export const editMessage = defineAction({
  name: 'message.edit',
  entry: 'message.edited',
  place: 'message',
  message: ({ seq }) => seq,
  allow: (incident, actor, input, { message, now }) => {
    if (!message) return refuse('not-found')
    if (message.by !== actor.id) return refuse('author-only')
    if (message.deletedBy) return refuse('message-deleted')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!isSeated(incident, actor.id)) return refuse('not-seated')
    if (!canWrite(incident, actor.id)) return refuse('not-yet-accepted')
    if (now - Date.parse(message.at) > EDIT_MINUTES * 60_000) return refuse('edit-too-late', { minutes: EDIT_MINUTES })
    if (!input.text && message.attachments.length === 0) return refuse('text-needed')
    return input.text === message.text ? refuse('nothing-changed') : allowed
  },
  fact: (_, __, { text }) => ({ text }),
  evolve: (incident, { text }, { ref }) => withPreview(incident, ref, excerpt(text)),
})
