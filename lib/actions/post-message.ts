import { ENDINGS, endingOf, isApplePhoto, KINDS, megabytes, type Attachment } from '../attachments'
import { withSilenceBroken } from '../incident/changes'
import { canWrite, excerpt, isSeated, type Incident } from '../incident/incident'
import type { PostedFact } from '../incident/messages'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse, type Decision } from '../refusals'
import { defineAction } from './define-action'

/** What took longer to arrive says when it was written, in ms. */
const LONG_UNDER_WAY = 60_000

export const postMessage = defineAction({
  name: 'message.post',
  entry: 'message.posted',
  place: 'composer',
  allow: (incident, actor, input) => {
    if (!may(actor, 'write', incident)) return refuse('not-allowed')
    const late = isLate(incident, actor.id, input.seenSeq)
    if (!STATUS_TABLE[incident.status].alive && !late) return refuse('closed-room')
    if (!isSeated(incident, actor.id)) return refuse('not-seated')
    if (!canWrite(incident, actor.id) && !late) return refuse('not-yet-accepted')
    if (input.replyTo !== undefined && input.replyTo > incident.seq) return refuse('not-found')
    if (!input.text && !input.attachments) return refuse('text-needed')
    return input.attachments?.map(allowAttachment).find(({ ok }) => !ok) ?? allowed
  },
  fact: (incident, actor, { text, attachments, seenSeq, writtenAt, replyTo, pad }, { now }): PostedFact => ({
    text,
    ...(attachments && { attachments }),
    ...(replyTo !== undefined && { replyTo }),
    ...(pad && { pad }),
    ...(isLate(incident, actor.id, seenSeq) && { late: true }),
    ...(writtenAt && wasLongUnderWay(incident, Date.parse(writtenAt), now) && { writtenAt }),
  }),
  evolve: (incident, { text, attachments, late }, entry) => ({
    ...withSilenceBroken(incident, entry),
    undoableSeq: entry.by === incident.ownerId ? null : incident.undoableSeq,
    messageCount: incident.messageCount + 1,
    lastMessage: {
      ...{ seq: entry.seq, by: entry.by, text: excerpt(text) },
      ...(attachments?.[0] && { attached: attachments[0].kind }),
    },
    lateSeq: late ? entry.seq : incident.lateSeq,
  }),
})

/** X15: its writer did not know yet that it was closed. What was withdrawn had only its creator to write in it. */
function isLate({ status, stateSeq, outcome, creatorId }: Incident, by: string, seenSeq: number | undefined): boolean {
  const couldWrite = outcome !== 'withdrawn' || by === creatorId
  return status === 'closed' && seenSeq !== undefined && seenSeq < stateSeq && couldWrite
}

/** A device's clock may be wrong: what cannot be is not told. */
function wasLongUnderWay({ createdAt }: Incident, written: number, now: number): boolean {
  return written < now - LONG_UNDER_WAY && written >= Date.parse(createdAt)
}

/** Only kinds, types and sizes that are taken: told before a byte is sent. */
export function allowAttachment({ kind, name, type, bytes }: Attachment): Decision {
  const { types, most } = KINDS[kind]
  if (isApplePhoto(type, name)) return refuse('heic-unreadable')
  if (!types.includes(type)) return refuse('file-type')
  if (kind === 'file' && !ENDINGS[type]?.includes(endingOf(name))) return refuse('file-type')
  const limit = most.whole ?? 0
  return bytes > limit ? refuse('file-too-big', { most: megabytes(limit) }) : allowed
}
