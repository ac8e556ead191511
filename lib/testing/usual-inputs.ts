import type { Attachment } from '../attachments'
import type { CommandName, InputOf } from '../incident/commands'
import type { Incident } from '../incident/incident'
import { p17 } from './assets'
import type { Stroke } from '../drawing'
import { eva, gus, id, NORTH, tina, tom } from './people'

/** A photo as a message announces it; tests change only what they are about. */
export function photo(number: number, changes: Partial<Attachment> = {}): Attachment {
  const plain = { kind: 'photo' as const, name: '', type: 'image/jpeg', bytes: 300_000, width: 1600, height: 1200 }
  return { id: id(number), ...plain, ...changes }
}

/** The attachment that the usual inputs speak of. */
export const PHOTO = photo(900)

/** An arrow across it. */
export const ARROW: Stroke = {
  tool: 'arrow',
  colour: 'amber',
  points: [
    [0.2, 0.3],
    [0.5, 0.6],
  ],
}

/** What somebody who sees this incident would ordinarily send; tests change only what they are about. */
export const USUAL_INPUTS: { [Name in CommandName]: (incident: Incident) => InputOf<Name> } = {
  'incident.open': () => ({
    areaId: NORTH,
    creatorId: tina.id,
    title: 'Conveyor 4 stops',
    description: '',
    assetId: undefined,
    situation: undefined,
  }),
  'incident.withdraw': ({ stateSeq }) => ({ stateSeq }),
  'incident.accept': () => ({}),
  'incident.undo-accept': ({ stateSeq }) => ({ stateSeq }),
  'incident.assign': ({ stateSeq }) => ({ personId: eva.id, stateSeq }),
  'incident.edit': ({ title, description, detailsSeq }) => ({ title: `${title}!`, description, detailsSeq }),
  'incident.set-asset': ({ asset }) => ({ assetId: asset ? null : p17.id, seenId: asset?.id ?? null }),
  'incident.answer': () => ({ question: 'Is anybody hurt?', answer: 'Nobody' }),
  'incident.hold': ({ stateSeq }) => ({ reason: 'spare_part', until: undefined, note: '', stateSeq }),
  'incident.resume': ({ stateSeq }) => ({ note: '', stateSeq }),
  'incident.propose': ({ stateSeq }) => ({ note: '', stateSeq }),
  'incident.nudge': () => ({}),
  'incident.confirm': ({ stateSeq }) => ({ stateSeq }),
  'incident.not-fixed': ({ stateSeq }) => ({ note: '', stateSeq }),
  'incident.remind': () => ({}),
  'incident.auto-close': () => ({}),
  'incident.close': ({ stateSeq }) => ({ outcome: 'solved', note: '', stateSeq }),
  'incident.reopen': ({ stateSeq }) => ({ stateSeq }),
  'incident.hand-over': ({ stateSeq }) => ({ personId: eva.id, note: '', leave: false, evenIfAway: false, stateSeq }),
  'incident.return': ({ stateSeq }) => ({ note: '', stateSeq }),
  'participant.add': () => ({ personId: tom.id }),
  'participant.ask': () => ({}),
  'participant.remove': () => ({ personId: tom.id }),
  'participant.leave': () => ({}),
  'participant.rejoin': () => ({}),
  'guest.invite': ({ guests }) => ({
    ...{ codeId: id(800 + guests.length), label: 'Brandt Pumps' },
    ...{ validHours: 24, stayHours: 24 },
  }),
  'guest.revoke': ({ guests }) => ({ codeId: guests.at(-1)?.codeId ?? id(800) }),
  'guest.join': ({ guests }) => ({ codeId: guests.at(-1)?.codeId ?? id(800), personId: gus.id }),
  'guest.extend': () => ({ personId: gus.id, hours: 24 }),
  'guest.expire': () => ({ personId: gus.id }),
  'message.post': () => ({
    text: 'Which lamp is on?',
    ...{ attachments: undefined, seenSeq: undefined, writtenAt: undefined, replyTo: undefined, pad: undefined },
  }),
  'message.edit': ({ lastMessage }) => ({ seq: lastMessage?.seq ?? 1, text: 'Which lamp is red?' }),
  'message.delete': ({ lastMessage }) => ({ seq: lastMessage?.seq ?? 1 }),
  'attachment.arrive': ({ lastMessage }) => ({
    ...{ seq: lastMessage?.seq ?? 1, attachmentId: PHOTO.id, part: 'whole', type: 'image/jpeg', bytes: 290_000 },
    ...{ width: 1600, height: 1200, sha256: '5e'.repeat(32) },
  }),
  'attachment.refuse': ({ lastMessage }) => ({
    ...{ seq: lastMessage?.seq ?? 1, attachmentId: PHOTO.id, reason: 'file-damaged' },
  }),
  'attachment.ask': ({ lastMessage }) => ({ seq: lastMessage?.seq ?? 1, attachmentId: PHOTO.id }),
  'drawing.add': ({ lastMessage }) => ({ seq: lastMessage?.seq ?? 1, attachmentId: PHOTO.id, stroke: ARROW }),
  'drawing.undo': ({ lastMessage }) => ({ seq: lastMessage?.seq ?? 1, attachmentId: PHOTO.id }),
}
