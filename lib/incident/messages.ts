import type { Entry } from './entry'

/** One message as it reads now. `id` is the command that posted it. */
export type Message = {
  id: string
  seq: number
  by: string
  at: string
  text: string
  editedAt: string | null
  /** When it was written, if it was long under way. */
  writtenAt: string | null
  /** Its writer did not know yet that the incident was closed. */
  late: boolean
  deletedBy: string | null
}

export type PostedFact = { text: string; late?: boolean; writtenAt?: string }
export type EditedFact = { text: string }

/** The message that this `message.posted` entry and its later amendments add up to. */
export function messageFrom(posted: Entry, amendments: readonly Entry[]): Message {
  const { text, late = false, writtenAt = null } = posted.fact as PostedFact
  const first: Message = {
    id: posted.commandId,
    seq: posted.seq,
    by: posted.by,
    at: posted.at,
    text,
    late,
    writtenAt,
    editedAt: null,
    deletedBy: null,
  }
  return amendments.filter((entry) => entry.ref === posted.seq).reduce(amend, first)
}

function amend(message: Message, entry: Entry): Message {
  if (entry.type === 'message.edited') return { ...message, text: (entry.fact as EditedFact).text, editedAt: entry.at }
  if (entry.type === 'message.deleted') return { ...message, text: '', deletedBy: entry.by }
  return message
}
