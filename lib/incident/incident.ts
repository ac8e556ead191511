import type { AttachmentKind } from '../attachments'
import type { AssetName } from '../assets'
import { situationText, type Situation, type SituationWord } from './situation'
import { STATUS_TABLE, type Outcome, type Status } from './status'

export type SeatRole = 'technician' | 'expert' | 'guest'

/** A place in the room; `seated` is false for those who were here. */
export type Seat = { personId: string; role: SeatRole; seated: boolean; sinceSeq: number }

/** What a paused incident waits for. */
export const HOLD_REASONS = ['technician', 'spare_part', 'third_party', 'maintenance', 'appointment'] as const
export type HoldReason = (typeof HOLD_REASONS)[number]

/** A pause: `until` is when the work goes on by itself, if a time was agreed. */
export type Hold = { reason: HoldReason; until: string | null; note: string }

/**
 * Somebody without an account, let in by a one-time code. `until` is when the code ends; once he has joined, his time here.
 * `hours` is how long that is, `label` what the owner calls him before he has said his name.
 */
export type Guest = {
  codeId: string
  label: string
  hours: number
  until: string
  state: 'invited' | 'revoked' | 'joined'
  personId: string | null
}

/** `attached` is the kind of the first thing it brought, if anything: what a list shows where there are no words. */
export type LastMessage = { seq: number; by: string; text: string; attached?: AttachmentKind }

/** A question of the area, answered while nobody had accepted yet, or later. */
export type GivenAnswer = { question: string; answer: string }

/** The current value of an incident: the fold of its entries (T5). Times are ISO 8601. */
export type Incident = {
  id: string
  number: number
  areaId: string
  /** The newest entry's seq. */
  seq: number
  status: Status
  outcome: Outcome | null
  title: string
  description: string
  /** The machine it is about, as it was called when it was named. */
  asset: AssetName | null
  /** How bad it was when it was raised; null where nobody said. */
  situation: Situation | null
  /** Who it was raised for; never changes. */
  creatorId: string
  /** Who typed it in: an expert on behalf of the creator, or the creator. */
  reporterId: string
  ownerId: string | null
  lastOwnerId: string | null
  /** The seq of the last change of status or owner: what a transition must have seen. */
  stateSeq: number
  stateAt: string
  /** The seq of the accept its owner can still take back: nothing has changed the state since, and he has not answered. */
  undoableSeq: number | null
  /** The seq of the last change of title or description. */
  detailsSeq: number
  createdAt: string
  waitingSince: string
  /** When it first got an owner. */
  acceptedAt: string | null
  /** Why an open incident is back in the list, if it was there before. */
  cameBack: 'returned' | 'reopened' | null
  /** Why it is on hold; null in every other status. */
  hold: Hold | null
  /** Since when nobody has written, while silence can close it: resolved, or on hold for the technician. */
  quietSince: string | null
  /** People were told that this silence will close it. */
  reminded: boolean
  /** How often a fix that was proposed turned out to be none. */
  bounces: number
  /** When the owner last asked for the verdict that is due; null unless resolved. */
  nudgedAt: string | null
  /** The newest message whose writer did not know of the closing yet; null unless closed. */
  lateSeq: number | null
  seats: readonly Seat[]
  /** Experts of the area who asked to join and were not added yet, first asked first. */
  asking: readonly string[]
  /** What the area asks of everybody who waits, as far as it was answered; first answered first. */
  answers: readonly GivenAnswer[]
  /** Every code that was made for guests of this room, and who came by it; first made first. */
  guests: readonly Guest[]
  messageCount: number
  lastActivityAt: string
  lastMessage: LastMessage | null
}

export const EXCERPT_LENGTH = 140

export function seatOf(incident: Incident, personId: string): Seat | undefined {
  return incident.seats.find((seat) => seat.personId === personId)
}

export function isSeated(incident: Incident, personId: string): boolean {
  return seatOf(incident, personId)?.seated === true
}

export function seated(incident: Incident): readonly Seat[] {
  return incident.seats.filter((seat) => seat.seated)
}

/** People who were experts here and are offered to the next owner. */
export function formerExperts(incident: Incident): readonly Seat[] {
  return incident.seats.filter((seat) => !seat.seated && seat.role === 'expert')
}

/** Whoever a code was made for. */
export function guestOf(incident: Incident, codeId: string): Guest | undefined {
  return incident.guests.find((guest) => guest.codeId === codeId)
}

/** The guest who sits here as this person. */
export function guestHere(incident: Incident, personId: string): Guest | undefined {
  const guest = incident.guests.find((one) => one.personId === personId)
  return guest && isSeated(incident, personId) ? guest : undefined
}

/** A waiting incident keeps one seat for whoever accepts it. */
export function hasFreeSeat(incident: Incident, cap: number): boolean {
  return seated(incident).length < cap - (incident.status === 'open' ? 1 : 0)
}

/** Everybody who hears this incident's entries: the seated, and its creator for ever. */
export function audienceOf(incident: Incident): readonly string[] {
  const ids = seated(incident).map((seat) => seat.personId)
  return ids.includes(incident.creatorId) ? ids : [...ids, incident.creatorId]
}

/** Everybody who hears a step of it: those who are there then, and those for whom it is the last (V2). */
export function hearersOf(before: Incident | undefined, after: Incident): readonly string[] {
  return [...new Set([...(before ? audienceOf(before) : []), ...audienceOf(after)])]
}

/** How it stands: what somebody who acted on an older state is told. */
export function stateOf({ status, ownerId, outcome, stateSeq, stateAt }: Incident) {
  return { status, ownerId, outcome, stateSeq, stateAt }
}

/** Those who can be asked to give up their seat in a full room: anybody but the creator and the owner (X12). */
export function removable(incident: Incident): readonly string[] {
  const ids = seated(incident).map((seat) => seat.personId)
  return ids.filter((id) => id !== incident.creatorId && id !== incident.ownerId)
}

export function canWrite(incident: Incident, personId: string): boolean {
  const { writers } = STATUS_TABLE[incident.status]
  if (writers === 'nobody') return false
  if (writers === 'creator') return incident.creatorId === personId && isSeated(incident, personId)
  return isSeated(incident, personId)
}

type Titled = Pick<Incident, 'title' | 'description'> & Partial<Pick<Incident, 'situation'>>

/** What a person calls it: the title, else the description's first line, else how bad it is in the words of `say`; else empty. */
export function titleOf(
  { title, description, situation = null }: Titled,
  say: (word: SituationWord) => string,
): string {
  return title || (description.split('\n', 1)[0] ?? '').slice(0, 80) || situationText(situation, say)
}

export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH - 1)}…` : line
}
