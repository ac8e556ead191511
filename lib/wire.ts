import type { Stroke } from './drawing'
import type { AreaRules } from './incident/area-rules'
import type { Command } from './incident/commands'
import type { Entry } from './incident/entry'
import type { Incident } from './incident/incident'
import type { IncidentHeader } from './incident/redact'
import type { Access } from './incident/rights'
import type { NoticeChoices } from './notices/notice-choices'
import type { Availability, PersonCard, Role } from './people'
import type { Refusal } from './refusals'

/** Grows when an older client could no longer understand the server, or the other way round. */
export const PROTOCOL = 1

/** How far somebody has received and read, as seqs. */
export type Marks = { delivered: number; read: number }

/** A room in full: the value, the newest entries, and who has seen how much. */
export type RoomView = {
  access: Extract<Access, 'room' | 'preview'>
  incident: Incident
  /** The newest entries, ascending, without gaps. */
  entries: Entry[]
  amendments: Entry[]
  marks: Record<string, Marks>
  people: PersonCard[]
  /** Those of `people` who are connected. */
  online: string[]
}

/** What a room looks like in lists: the value without entries, and the viewer's own marks and unread count. */
export type InboxRow = { incident: Incident; mine: Marks; unread: number }

/** `assetsVersion` grows with every change of the area's machines: `GET /api/areas/[id]/assets` has them. */
export type AreaCard = AreaRules & { id: string; name: string; assetsVersion: number }
/** `notices` is what the person chose about being told; a device that kept an older version's card lacks it. */
export type Me = PersonCard & {
  email: string
  locale: string | null
  theme: string | null
  areaIds: readonly string[]
  notices?: NoticeChoices
  /** The one room of a guest, who has no e-mail address; absent for everybody with an account. */
  guestOf?: string
}

/** Everything the person's lists show. Closed incidents come newest first, a page at a time. */
export type Lists = {
  me: Me
  areas: AreaCard[]
  inbox: InboxRow[]
  /** More closed incidents exist than `inbox` holds. */
  moreClosed: boolean
  /** The waiting lists of the areas the person is an expert of. */
  waiting: Incident[]
  /** Who is previewing what. */
  previewing: Record<string, string[]>
  people: PersonCard[]
  online: string[]
}

/** How it stands with a waiting incident now. */
export type Standing = {
  /** One more than how many of its area have waited longer. */
  place: number
  /** Experts of the area who are connected: those who say they are available, and all who are not away. */
  available: number
  onDuty: number
  /** How long it usually takes at this hour until somebody accepts; null where too few cases are known. */
  usual: { minutes: number; cases: number } | null
}

export type RoomSync =
  | { kind: 'view'; view: RoomView }
  | { kind: 'entries'; entries: Entry[]; marks: Record<string, Marks>; people: PersonCard[]; online: string[] }
  | { kind: 'header'; header: IncidentHeader; people: PersonCard[] }
  | { kind: 'gone' }

export type SyncRequest = {
  /** The newest seq held of each room; 0 asks for a fresh view. */
  rooms?: Record<string, number>
  /** A room known only by its human number. */
  number?: number
  lists?: true
  /** The page of entries before this seq. */
  page?: { incidentId: string; before: number }
  /** Closed incidents that were closed before this moment: the `stateAt` (ISO 8601) of the oldest one held. */
  closedBefore?: string
  people?: string[]
  /** A waiting incident in whose room the person sits: how it stands. */
  standing?: string
}

export type SyncAnswer = {
  ok: true
  /** The server's clock, ISO 8601. */
  now: string
  rooms?: Record<string, RoomSync>
  /** The id of the incident with the number asked for, if there is one for this person; its room is in `rooms`. */
  numbered?: string
  lists?: Lists
  page?: { entries: Entry[]; amendments: Entry[]; people: PersonCard[] }
  closed?: { rows: InboxRow[]; more: boolean; people: PersonCard[] }
  people?: PersonCard[]
  standing?: Standing
}

export type Ack = { ok: true; seq: number; at: string; number: number } | Refusal
export type Answer<T> = T | Refusal

/** Which photo somebody looks at (null: none any more), and the stroke being drawn on it. Told every few seconds while it lasts. */
export type PhotoLook = { attachmentId: string | null; stroke?: Stroke | undefined }

export type Whisper =
  | { kind: 'typing'; incidentId: string; personId: string }
  | { kind: 'presence'; personId: string; online: boolean; availability: Availability }
  | { kind: 'previewing'; incidentId: string; personIds: string[] }
  /** To whoever raised it, while it waits. */
  | { kind: 'standing'; incidentId: string; standing: Standing }
  | ({ kind: 'photo'; incidentId: string; personId: string } & PhotoLook)

export type ListChange =
  /** An incident entered this waiting list, or changed in it. */
  | { kind: 'waiting'; incident: Incident; people: PersonCard[] }
  /** It left; `by` says who took it, if anybody did. */
  | { kind: 'left'; areaId: string; incidentId: string; seq: number; by: string | null }
  /** The person's own account or areas changed: ask for the lists again. */
  | { kind: 'account'; roles: readonly Role[] }

/** The newest seq of rooms, and the digest of waiting lists, that changed lately; on connecting a client asks by `sync`. */
export type Heads = { now: string; rooms: Record<string, number>; waiting: Record<string, string> }

export type ServerToClient = {
  /** `people` and `online` come with entries that change who is in the room. */
  entry: (payload: { entry: Entry; people?: PersonCard[]; online?: string[] }) => void
  list: (change: ListChange) => void
  seen: (payload: { incidentId: string; personId: string } & Marks) => void
  heads: (heads: Heads) => void
  whisper: (whisper: Whisper) => void
  /** What the person was told of changed (`GET /api/notifications`); `loud`: a screen in front of them should make it known. */
  notices: (payload: { loud: boolean }) => void
}

export type ClientToServer = {
  command: (command: Command, ack: (answer: AnswerTo['command']) => void) => void
  sync: (request: SyncRequest, ack: (answer: AnswerTo['sync']) => void) => void
  preview: (request: { incidentId: string; on: boolean }, ack: (answer: AnswerTo['preview']) => void) => void
  seen: (payload: { incidentId: string } & Marks, ack?: (answer: AnswerTo['seen']) => void) => void
  whisper: (payload: Whispered, ack?: (answer: AnswerTo['whisper']) => void) => void
}

/** What a client whispers to its room. */
export type Whispered = { kind: 'typing'; incidentId: string } | ({ kind: 'photo'; incidentId: string } & PhotoLook)

/** What each client event is answered with. */
export type AnswerTo = {
  command: Ack
  sync: Answer<SyncAnswer>
  preview: Answer<{ ok: true; view?: RoomView }>
  seen: Answer<{ ok: true }>
  whisper: Answer<{ ok: true }>
}

/**
 * What both sides compute over a waiting list to know that they agree: its length, and an FNV-1a hash (32 bit, hex) of
 * `id:seq` lines in id order.
 */
export function digestOf(rows: Iterable<{ id: string; seq: number }>): string {
  const lines = [...rows].map(({ id, seq }) => `${id}:${seq}`).sort()
  let hash = 0x811c9dc5
  for (const char of lines.join('\n')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return `${lines.length}.${(hash >>> 0).toString(16)}`
}
