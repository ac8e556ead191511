import type { Actor } from '../people'
import { allowed, refuse, type Decision } from '../refusals'
import type { MessageAttachment } from './attachments'
import { canWrite, isSeated, type Incident } from './incident'
import type { Message } from './messages'
import { may } from './rights'
import { STATUS_TABLE } from './status'

/** Whoever may write here may draw on any photo of the room. */
export function allowDrawing(
  incident: Incident,
  actor: Actor,
  attachmentId: string,
  message: Message | undefined,
): Decision {
  if (!may(actor, 'write', incident)) return refuse('not-allowed')
  if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
  if (!isSeated(incident, actor.id)) return refuse('not-seated')
  if (!canWrite(incident, actor.id)) return refuse('not-yet-accepted')
  if (message?.deletedBy) return refuse('message-deleted')
  return photoOf(message, attachmentId) ? allowed : refuse('not-found')
}

/** The photo of this message with this id. */
export function photoOf(message: Message | undefined, attachmentId: string): MessageAttachment | undefined {
  return message?.attachments.find(({ id, kind }) => id === attachmentId && kind === 'photo')
}
