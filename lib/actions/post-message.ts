import { withSilenceBroken } from '../incident/changes'
import { canWrite, excerpt, isSeated, type Incident } from '../incident/incident'
import type { PostedFact } from '../incident/messages'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
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
    return input.text ? allowed : refuse('text-needed')
  },
  fact: (incident, actor, { text, seenSeq, writtenAt, replyTo, pad }, { now }): PostedFact => ({
    text,
    ...(replyTo !== undefined && { replyTo }),
    ...(pad && { pad }),
    ...(isLate(incident, actor.id, seenSeq) && { late: true }),
    ...(writtenAt && wasLongUnderWay(incident, Date.parse(writtenAt), now) && { writtenAt }),
  }),
  evolve: (incident, { text, late }, entry) => ({
    ...withSilenceBroken(incident, entry),
    undoableSeq: entry.by === incident.ownerId ? null : incident.undoableSeq,
    messageCount: incident.messageCount + 1,
    lastMessage: { seq: entry.seq, by: entry.by, text: excerpt(text) },
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
