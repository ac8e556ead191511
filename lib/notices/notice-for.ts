import type { Entry } from '../incident/entry'
import { audienceOf, isSeated, type Incident } from '../incident/incident'
import { isExpertOf, type Account } from '../people'
import { isCalledFirst } from './called-first'
import { mentions } from './mentions'
import type { Notice, NoticeKind } from './notice-kinds'
import { NOTICE_TABLE, PARTS, type Cell, type Part } from './notice-table'

/** One entry with the incident on both sides of it; `before` is undefined for the first. */
export type Step = { before: Incident | undefined; after: Incident; entry: Entry }

/**
 * What this person is told of what happened, by the table; never the one who did it. `lastOwner` is the account of who
 * owned the incident last, if it is still an expert of its area: what is re-opened calls them first.
 */
export function noticeFor(step: Step, person: Account, lastOwner?: Account): Notice | undefined {
  if (step.entry.by === person.id || !person.active) return undefined
  const row = rowOf(step.entry)
  const part = PARTS.find((one) => row[one] && stands(one, step, person))
  const cell = part && row[part]
  if (!cell) return undefined
  const notice = noticeOf(cell)
  return part === 'expert' && isLeftAlone(step, person, lastOwner) ? { ...notice, loud: false } : notice
}

/** Everybody but the experts of a waiting list whom it may concern. */
export function concerned({ before, after, entry }: Step): string[] {
  const left = before && before.seats !== after.seats ? audienceOf(before) : []
  const near = new Set([...audienceOf(after), ...left, ownerOf(before), namedIn(entry)])
  return [...near].flatMap((id) => (id && id !== entry.by ? [id] : []))
}

/** Whether the experts of the area are called: it waits for one from now on. */
export function callsExperts({ after, entry }: Step): boolean {
  return after.status === 'open' && rowOf(entry).expert !== undefined
}

function rowOf({ type }: Entry): Partial<Record<Part, Cell>> {
  return (NOTICE_TABLE as Record<string, Partial<Record<Part, Cell>>>)[type] ?? {}
}

function noticeOf(cell: Cell): Notice {
  const loud = cell.endsWith('!')
  return { kind: (loud ? cell.slice(0, -1) : cell) as NoticeKind, loud }
}

/** Who is busy or away is not called to the waiting list, nor is anybody at first whom somebody else is called before. */
function isLeftAlone({ after, entry }: Step, { availability }: Account, lastOwner: Account | undefined): boolean {
  return availability !== 'available' || (lastOwner?.id !== entry.by && isCalledFirst(after, lastOwner))
}

function stands(part: Part, step: Step, person: Account): boolean {
  const { before, after, entry } = step
  const inside = isSeated(after, person.id) || (before !== undefined && isSeated(before, person.id))
  switch (part) {
    case 'named':
      return namedIn(entry) === person.id
    case 'owner':
      return ownerOf(before) === person.id && isExpertOf(person, after.areaId)
    case 'creator':
      return after.creatorId === person.id
    case 'mentioned':
      return inside && mentions((entry.fact as { text: string }).text, person.name)
    case 'participant':
      return inside
    case 'expert':
      return callsExperts(step) && isExpertOf(person, after.areaId)
  }
}

function ownerOf(before: Incident | undefined): string | undefined {
  return before?.ownerId ?? (before?.status === 'closed' ? before.lastOwnerId : undefined) ?? undefined
}

/** Whom it happens to: the expert who is given it, the person who comes or goes. */
function namedIn({ fact }: Entry): string | undefined {
  const { personId, to } = (fact ?? {}) as { personId?: string; to?: string }
  return personId ?? to
}
