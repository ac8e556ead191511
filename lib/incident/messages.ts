import type { Attachment } from '../attachments'
import { amendAttachments, announced, type MessageAttachment } from './attachments'
import type { Entry } from './entry'

/** The answers that take one tap; those that ask for more than reading carry a sign. */
export const PADS = ['done', 'fails', 'yes', 'no', 'photo', 'call', 'stop'] as const
export type Pad = (typeof PADS)[number]

/** One message as it reads now. `id` is the command that posted it. */
export type Message = {
  id: string
  seq: number
  by: string
  at: string
  text: string
  attachments: readonly MessageAttachment[]
  editedAt: string | null
  /** When it was written, if it was long under way. */
  writtenAt: string | null
  /** Its writer did not know yet that the incident was closed. */
  late: boolean
  /** The seq of the message it answers. */
  replyTo: number | null
  /** The reply pad it was sent with; null once its words were changed. */
  pad: Pad | null
  deletedBy: string | null
}

export type PostedFact = {
  text: string
  attachments?: readonly Attachment[]
  late?: boolean
  writtenAt?: string
  replyTo?: number
  pad?: Pad
}
export type EditedFact = { text: string }

/** The message that this `message.posted` entry and its later amendments add up to. */
export function messageFrom(posted: Entry, amendments: readonly Entry[]): Message {
  const { text, attachments, late = false, writtenAt = null, replyTo = null, pad = null } = posted.fact as PostedFact
  const first: Message = {
    id: posted.commandId,
    seq: posted.seq,
    by: posted.by,
    at: posted.at,
    text,
    attachments: announced(attachments),
    late,
    writtenAt,
    replyTo,
    pad,
    editedAt: null,
    deletedBy: null,
  }
  return amendments.filter((entry) => entry.ref === posted.seq).reduce(amend, first)
}

function amend(message: Message, entry: Entry): Message {
  if (entry.type === 'message.edited') {
    return { ...message, text: (entry.fact as EditedFact).text, pad: null, editedAt: entry.at }
  }
  if (entry.type === 'message.deleted') return { ...message, text: '', attachments: [], pad: null, deletedBy: entry.by }
  const attachments = amendAttachments(message.attachments, entry)
  return attachments === message.attachments ? message : { ...message, attachments }
}
