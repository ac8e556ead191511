import * as z from 'zod/mini'
import { ATTACHMENT_KINDS, MOST_ATTACHMENTS, PART_NAMES } from '../attachments'
import { DRAWING_COLOURS, DRAWING_TOOLS, isWholeStroke, STROKE_TEXT_LENGTH } from '../drawing'
import { MOST_GUEST_HOURS } from '../incident/guest-time'
import { HOLD_REASONS } from '../incident/incident'
import { PADS } from '../incident/messages'
import { CHOSEN_OUTCOMES, type Outcome } from '../incident/status'
import { REFUSED_FOR } from '../refusals'
import { manyLines, oneLine } from '../unseen'
import {
  ANSWER_LENGTH,
  DESCRIPTION_LENGTH,
  FILE_NAME_LENGTH,
  GUEST_LABEL_LENGTH,
  MESSAGE_LENGTH,
  NOTE_LENGTH,
  QUESTION_LENGTH,
  TITLE_LENGTH,
} from './lengths'

/** As much as the database can count. */
const seq = z.int().check(z.positive(), z.maximum(2 ** 31 - 1))

/** The seq of the last change of status or owner that the person saw: a transition that saw less is refused as stale. */
export const seenState = seq
export const personId = z.uuid()
export const messageSeq = seq

/** A moment in UTC, ISO 8601, of this era. */
export const moment = z.iso.datetime().check(z.regex(/^2\d{3}-/))

/** One line as it may be stored and shown anywhere (IN3): what is invisible and dangerous in it is taken out. */
export const line = (longest: number) => z.string().check(z.overwrite(oneLine), z.maxLength(longest))

/** Lines of text, likewise; breaks and tabs stay. */
export const text = (longest: number) => z.string().check(z.overwrite(manyLines), z.maxLength(longest))

/** A note to go with a change; empty is none. */
export const note = z._default(line(NOTE_LENGTH), '')

const side = z.int().check(z.positive(), z.maximum(30_000))
const size = z.int().check(z.positive(), z.maximum(2 ** 31 - 1))
const mediaType = z.string().check(z.regex(/^[a-z]+\/[a-z0-9.+-]{1,60}$/))

/** What a message brings, as its device knows it before a byte is sent. */
const attachment = z.strictObject({
  id: z.uuidv7(),
  kind: z.enum(ATTACHMENT_KINDS),
  name: line(FILE_NAME_LENGTH),
  type: mediaType,
  bytes: size,
  /** Of the whole photo, in pixels: its place is kept before it is there. */
  width: z.optional(side),
  height: z.optional(side),
  /** How long a voice note lasts. */
  seconds: z.optional(z.number().check(z.nonnegative(), z.maximum(3_600))),
})
const attachments = z.array(attachment).check(z.minLength(1), z.maxLength(MOST_ATTACHMENTS), z.refine(haveOwnIds))

function haveOwnIds(all: readonly { id: string }[]): boolean {
  return new Set(all.map(({ id }) => id)).size === all.length
}

/** At least one of the two: who says nothing leaves all of it out. */
const situation = z
  .strictObject({ machine: z.optional(z.enum(['stands', 'runs'])), people: z.optional(z.enum(['hurt', 'safe'])) })
  .check(z.refine(({ machine, people }) => machine !== undefined || people !== undefined))

const guestHours = z.int().check(z.positive(), z.maximum(MOST_GUEST_HOURS))

const place = z.number().check(z.minimum(0), z.maximum(1))

/** A stroke with what its tool needs. */
export const stroke = z
  .strictObject({
    tool: z.enum(DRAWING_TOOLS),
    colour: z.enum(DRAWING_COLOURS),
    points: z.readonly(z.array(z.readonly(z.tuple([place, place])))),
    text: z.optional(line(STROKE_TEXT_LENGTH)),
  })
  .check(z.refine(isWholeStroke))

const ofMessage = { seq: messageSeq, attachmentId: z.uuidv7() }

/**
 * What each command takes. Apart from the actions, since only the server reads input: browsers are spared the library that
 * does.
 */
export const INPUTS = {
  'incident.open': z.strictObject({
    areaId: z.uuid(),
    creatorId: personId,
    title: z._default(line(TITLE_LENGTH), ''),
    description: z._default(text(DESCRIPTION_LENGTH), ''),
    /** The machine it is about, if one is named. */
    assetId: z.optional(z.uuid()),
    situation: z.optional(situation),
  }),
  'incident.withdraw': z.strictObject({ stateSeq: seenState }),
  'incident.accept': z.strictObject({}),
  'incident.undo-accept': z.strictObject({ stateSeq: seenState }),
  'incident.assign': z.strictObject({ personId, stateSeq: seenState }),
  'incident.edit': z.strictObject({
    title: line(TITLE_LENGTH),
    description: text(DESCRIPTION_LENGTH),
    detailsSeq: messageSeq,
  }),
  'incident.set-asset': z.strictObject({
    assetId: z.nullable(z.uuid()),
    /** The machine that the person saw named; null for none. */
    seenId: z.nullable(z.uuid()),
  }),
  'incident.answer': z.strictObject({ question: line(QUESTION_LENGTH), answer: line(ANSWER_LENGTH) }),
  'incident.hold': z.strictObject({
    reason: z.enum(HOLD_REASONS),
    /** When the work goes on by itself; absent when nobody knows. */
    until: z.optional(moment),
    note,
    stateSeq: seenState,
  }),
  'incident.resume': z.strictObject({ note, stateSeq: seenState }),
  'incident.propose': z.strictObject({ note, stateSeq: seenState }),
  'incident.nudge': z.strictObject({}),
  'incident.confirm': z.strictObject({ stateSeq: seenState }),
  'incident.not-fixed': z.strictObject({ note, stateSeq: seenState }),
  'incident.remind': z.strictObject({}),
  'incident.auto-close': z.strictObject({}),
  'incident.close': z.strictObject({
    outcome: z.optional(z.enum(CHOSEN_OUTCOMES as [Outcome, ...Outcome[]])),
    note,
    stateSeq: seenState,
  }),
  'incident.reopen': z.strictObject({ stateSeq: seenState }),
  'incident.hand-over': z.strictObject({
    personId,
    note,
    /** The old owner leaves the room too; forced where the new one needs his seat. */
    leave: z._default(z.boolean(), false),
    /** The person was told that the new owner is away. */
    evenIfAway: z._default(z.boolean(), false),
    stateSeq: seenState,
  }),
  'incident.return': z.strictObject({ note, stateSeq: seenState }),
  'participant.add': z.strictObject({ personId }),
  'participant.ask': z.strictObject({}),
  'participant.remove': z.strictObject({ personId }),
  'participant.leave': z.strictObject({}),
  'participant.rejoin': z.strictObject({}),
  'guest.invite': z.strictObject({
    /** As it is stored: the code is made of it. */
    codeId: z.uuid().check(z.toLowerCase()),
    /** Who is meant, for the room to read. */
    label: line(GUEST_LABEL_LENGTH),
    /** How long the code can be used, and how long the guest may then stay. */
    validHours: guestHours,
    stayHours: guestHours,
  }),
  'guest.revoke': z.strictObject({ codeId: z.uuid() }),
  'guest.join': z.strictObject({ codeId: z.uuid(), personId }),
  'guest.extend': z.strictObject({ personId, hours: guestHours }),
  'guest.expire': z.strictObject({ personId }),
  'message.post': z.strictObject({
    text: text(MESSAGE_LENGTH),
    attachments: z.optional(attachments),
    /** The newest entry its writer had seen: before the closing, it is taken even into a closed room (X15). */
    seenSeq: z.optional(messageSeq),
    /** When it was written, by the server's clock as the device knew it: told where it arrives much later. */
    writtenAt: z.optional(moment),
    /** The message it answers. */
    replyTo: z.optional(messageSeq),
    /** It was one tap on a reply pad. */
    pad: z.optional(z.enum(PADS)),
  }),
  'message.edit': z.strictObject({ seq: messageSeq, text: text(MESSAGE_LENGTH) }),
  'message.delete': z.strictObject({ seq: messageSeq }),
  'attachment.arrive': z.strictObject({
    ...ofMessage,
    part: z.enum(PART_NAMES),
    type: mediaType,
    bytes: size,
    width: z.optional(side),
    height: z.optional(side),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  'attachment.refuse': z.strictObject({ ...ofMessage, reason: z.enum(REFUSED_FOR) }),
  'attachment.ask': z.strictObject(ofMessage),
  'drawing.add': z.strictObject({ ...ofMessage, stroke }),
  'drawing.undo': z.strictObject(ofMessage),
}
type Inputs = typeof INPUTS
export type InputOf<Name extends keyof Inputs> = z.output<Inputs[Name]>

/** The input of this command, checked and with its defaults; undefined for what is none, or for an unknown command. */
export function readInput(name: string, raw: unknown): InputOf<keyof Inputs> | undefined {
  const schema = Object.hasOwn(INPUTS, name) ? INPUTS[name as keyof Inputs] : undefined
  return schema?.safeParse(raw).data
}
