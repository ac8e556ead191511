import type { EntryType } from '../incident/commands'
import type { NoticeKind } from './notice-kinds'

/** How somebody stands to what happened. Who stands in several ways is told in the first of this order. */
export const PARTS = ['named', 'owner', 'creator', 'mentioned', 'participant', 'expert'] as const
export type Part = (typeof PARTS)[number]

/** A kind, with `!` where it is loud. */
export type Cell = NoticeKind | `${NoticeKind}!`

/**
 * PRODUCT's table of notifications: who is told of what, and how. `named` is whom it happens to, `owner` whoever owned it
 * before (or last, once it is closed), `expert` an available expert of the area it waits in.
 */
export const NOTICE_TABLE: Record<EntryType, Partial<Record<Part, Cell>>> = {
  'incident.opened': { creator: 'queue', expert: 'queue!' },
  'incident.withdrawn': { creator: 'closed!', participant: 'closed' },
  'incident.accepted': { creator: 'accepted!', participant: 'accepted' },
  'incident.accept-undone': { creator: 'accepted', participant: 'accepted', expert: 'queue!' },
  'incident.assigned': { named: 'assigned!', creator: 'accepted!', participant: 'accepted' },
  'incident.edited': { owner: 'details', creator: 'details', participant: 'details' },
  'incident.asset-set': { owner: 'details', creator: 'details', participant: 'details' },
  'incident.held': { owner: 'hold', creator: 'hold!', participant: 'hold' },
  'incident.resumed': { owner: 'hold', creator: 'hold!', participant: 'hold' },
  'incident.proposed': { creator: 'resolved!', participant: 'resolved' },
  'incident.confirmed': { owner: 'closed', participant: 'closed' },
  'incident.not-fixed': { owner: 'resolved!', creator: 'resolved', participant: 'resolved' },
  'incident.reminded': { owner: 'due', creator: 'due!' },
  'incident.nudged': { creator: 'due!' },
  'incident.answered': {},
  'incident.auto-closed': { owner: 'closed', creator: 'closed!', participant: 'closed' },
  'incident.closed': { owner: 'closed', creator: 'closed!', participant: 'closed' },
  'incident.reopened': { owner: 'queue!', creator: 'accepted!', participant: 'accepted', expert: 'queue!' },
  'incident.handed-over': { named: 'assigned!', owner: 'accepted!', creator: 'accepted!', participant: 'accepted' },
  'incident.returned': { owner: 'queue!', creator: 'accepted!', participant: 'accepted', expert: 'queue!' },
  'participant.added': { named: 'people!', owner: 'people' },
  'participant.removed': { named: 'people!', owner: 'people' },
  'participant.left': { owner: 'people' },
  'participant.rejoined': { owner: 'people' },
  'participant.asked': { owner: 'people' },
  'guest.invited': {},
  'guest.revoked': {},
  'guest.joined': { owner: 'people' },
  'guest.extended': {},
  'guest.expired': { owner: 'people' },
  'message.posted': { owner: 'message!', creator: 'message!', mentioned: 'message!', participant: 'message' },
  'drawing.added': {},
  'drawing.undone': {},
  'message.edited': {},
  'message.deleted': {},
  // The message they belong to was told of.
  'attachment.arrived': {},
  'attachment.asked': {},
  'attachment.refused': {},
}
