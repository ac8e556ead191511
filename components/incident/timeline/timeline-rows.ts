import type { DrawnItem } from '../../live/draw'

type MessageItem = Extract<DrawnItem, { kind: 'message' }>
type EventItem = Extract<DrawnItem, { kind: 'event' }>
type DescriptionItem = Extract<DrawnItem, { kind: 'description' }>

type RowBase = {
  /** Stable while the row is on screen, through confirmation and older pages. */
  key: string
  /** The first and the newest seq in it. */
  from: number
  seq: number
  /** When its first entry was made (ISO 8601). */
  at: string
  /** A new day begins with this row. */
  newDay: boolean
  /** The unread begins with this row: how many messages. */
  unread: number
}
export type EventsRow = RowBase & { kind: 'events'; events: EventItem[] }
export type DescriptionRow = RowBase & { kind: 'description'; item: DescriptionItem }
export type MessageRow = RowBase & {
  kind: 'message'
  item: MessageItem
  /** The author is named above it: first of a group. */
  head: boolean
  /** What became of it is said below it. */
  foot: boolean
}
export type TimelineRow = EventsRow | DescriptionRow | MessageRow

type Reader = {
  me: string
  /** Everything up to this seq was read before; null draws no line. */
  readUpTo: number | null
  /** The items hold the beginning. */
  complete: boolean
  /** The calendar day around a time, in the reader's zone (ms). */
  dayAround: (ms: number) => { from: number; until: number }
}

const GROUP_MS = 3 * 60_000

/**
 * A timeline's items as rows: events next to each other in one, messages of one author within 3 minutes as a group. One
 * pass over rows of its own making, for it runs over thousands with every entry.
 */
export function timelineRows(items: readonly DrawnItem[], reader: Reader): TimelineRow[] {
  const rows: TimelineRow[] = []
  let day = { from: 0, until: 0 }
  let beforeMs = 0
  let unread = 0
  let firstUnread: MessageRow | undefined
  for (const item of items) {
    const at = timeOf(item)
    const ms = Date.parse(at)
    const otherDay = ms < day.from || ms >= day.until
    if (otherDay) day = reader.dayAround(ms)
    const newDay = otherDay && (rows.length > 0 || reader.complete) // else it may have begun on an older page
    const before = rows.at(-1)
    if (item.kind === 'event' && before?.kind === 'events' && !newDay) {
      before.events.push(item)
      before.seq = item.entry.seq
      continue
    }
    const row = rowOf(item, at, newDay)
    if (before?.kind === 'events') settleKey(before)
    if (row.kind === 'message') {
      if (!newDay && ms - beforeMs <= GROUP_MS && continues(before, row)) join(before, row)
      if (reader.readUpTo !== null && row.seq > reader.readUpTo && row.item.message.by !== reader.me) {
        firstUnread ??= row
        unread += 1
      }
    }
    rows.push(row)
    beforeMs = ms
  }
  // Where the unread begins is not among the rows yet while all of them are unread.
  if (firstUnread && (reader.complete || firstUnread !== rows[0])) {
    firstUnread.unread = unread
    firstUnread.head = true
  }
  return rows
}

function rowOf(item: DrawnItem, at: string, newDay: boolean): TimelineRow {
  const seq = item.kind === 'message' ? item.message.seq : item.entry.seq
  const base = { key: item.key, from: seq, seq, at, newDay, unread: 0 }
  if (item.kind === 'event') return { ...base, kind: 'events', events: [item] }
  if (item.kind === 'description') return { ...base, kind: 'description', item }
  return { ...base, kind: 'message', item, head: true, foot: true }
}

/**
 * A run of events grows at its end while it is the newest, and at its start when an older page joins it: its key is the
 * entry at the other end.
 */
function settleKey(row: EventsRow) {
  row.key = row.events.at(-1)?.key ?? row.key
}

function continues(before: TimelineRow | undefined, { item }: MessageRow): boolean {
  if (before?.kind === 'message') return before.item.message.by === item.message.by
  return before?.kind === 'description' && before.item.entry.by === item.message.by
}

/** One head and one foot for a group, unless its messages have got to different points. */
function join(before: TimelineRow | undefined, row: MessageRow) {
  row.head = false
  if (before?.kind !== 'message') return
  before.foot = before.item.state?.at === 'refused' || stateText(before) !== stateText(row)
}

function stateText({ item: { state } }: MessageRow): string {
  return state?.at === 'read' ? `read ${state.by.join(' ')}` : (state?.at ?? '')
}

function timeOf(item: DrawnItem): string {
  return item.kind === 'message' ? item.message.at : item.entry.at
}
