import type { DrawnItem } from '../../live/draw'

type MessageItem = Extract<DrawnItem, { kind: 'message' }>
type EventItem = Extract<DrawnItem, { kind: 'event' }>
type DescriptionItem = Extract<DrawnItem, { kind: 'description' }>

export type TimelineRow = {
  /** Stable while the row is on screen, through confirmation and older pages. */
  key: string
  /** The first and the newest seq in it. */
  from: number
  seq: number
  /** A new day begins with this row: the time of its first entry. */
  day: string | null
  /** The unread begins with this row: how many messages. */
  unread: number
} & (
  | { kind: 'events'; events: readonly EventItem[] }
  | { kind: 'description'; item: DescriptionItem }
  | {
      kind: 'message'
      item: MessageItem
      /** The author is named above it: first of a group. */
      head: boolean
      /** What became of it is said below it. */
      foot: boolean
    }
)
export type MessageRow = Extract<TimelineRow, { kind: 'message' }>

type Reader = {
  me: string
  /** Everything up to this seq was read before; null draws no line. */
  readUpTo: number | null
  /** The items hold the beginning. */
  complete: boolean
  /** A name for the calendar day of a time, in the reader's zone. */
  dayOf: (at: string) => string
}

const GROUP_MS = 3 * 60_000

/** A timeline's items as rows: events next to each other in one, messages of one author within 3 minutes as a group. */
export function timelineRows(items: readonly DrawnItem[], reader: Reader): TimelineRow[] {
  const rows: TimelineRow[] = []
  let day = ''
  for (const item of items) {
    const at = timeOf(item)
    const itsDay = reader.dayOf(at)
    const known = rows.length > 0 || reader.complete // else the day may have begun on an older page
    const newDay = known && itsDay !== day ? at : null
    day = itsDay
    const before = rows.at(-1)
    if (item.kind === 'event' && before?.kind === 'events' && !newDay) {
      rows[rows.length - 1] = { ...before, events: [...before.events, item], seq: item.entry.seq }
    } else {
      rows.push(rowOf(item, newDay, before))
    }
  }
  return withUnread(withFeet(withStableKeys(rows)), reader)
}

function rowOf(item: DrawnItem, day: string | null, before: TimelineRow | undefined): TimelineRow {
  const seq = item.kind === 'message' ? item.message.seq : item.entry.seq
  const base = { key: item.key, from: seq, seq, day, unread: 0 }
  if (item.kind === 'event') return { ...base, kind: 'events', events: [item] }
  if (item.kind === 'description') return { ...base, kind: 'description', item }
  return { ...base, kind: 'message', item, head: day !== null || !continues(before, item), foot: true }
}

function continues(before: TimelineRow | undefined, item: MessageItem): boolean {
  if (before?.kind === 'description' && before.item.entry.by === item.message.by)
    return isSoon(before.item.entry.at, item)
  return (
    before?.kind === 'message' && before.item.message.by === item.message.by && isSoon(before.item.message.at, item)
  )
}

function isSoon(at: string, { message }: MessageItem): boolean {
  return Date.parse(message.at) - Date.parse(at) <= GROUP_MS
}

/**
 * A run of events grows at its end while it is the newest, and at its start when an older page joins it: its key is the
 * entry at the other end.
 */
function withStableKeys(rows: TimelineRow[]): TimelineRow[] {
  return rows.map((row, index) => {
    const last = row.kind === 'events' && index < rows.length - 1 ? row.events.at(-1) : undefined
    return last ? { ...row, key: last.key } : row
  })
}

/** One state line for a group, unless its messages have got to different points. */
function withFeet(rows: TimelineRow[]): TimelineRow[] {
  return rows.map((row, index) => {
    const next = rows[index + 1]
    if (row.kind !== 'message' || next?.kind !== 'message' || next.head) return row
    return { ...row, foot: stateText(row) !== stateText(next) || row.item.state?.at === 'refused' }
  })
}

function stateText({ item: { state } }: MessageRow): string {
  return state?.at === 'read' ? `read ${state.by.join(' ')}` : (state?.at ?? '')
}

function withUnread(rows: TimelineRow[], { me, readUpTo, complete }: Reader): TimelineRow[] {
  if (readUpTo === null) return rows
  const isNew = (row: TimelineRow) => row.kind === 'message' && row.seq > readUpTo && row.item.message.by !== me
  const first = rows.findIndex(isNew)
  if (first < 0 || (first === 0 && !complete)) return rows // where the unread begins is not among the rows yet
  const unread = rows.slice(first).filter(isNew).length
  return rows.map((row, index) => (index === first ? asFirstUnread(row, unread) : row))
}

function asFirstUnread(row: TimelineRow, unread: number): TimelineRow {
  return row.kind === 'message' ? { ...row, unread, head: true } : row
}

/** When a row began. */
export function timeOfRow(row: TimelineRow): string {
  if (row.kind === 'events') return row.events[0]?.entry.at ?? ''
  return timeOf(row.item)
}

function timeOf(item: DrawnItem): string {
  return item.kind === 'message' ? item.message.at : item.entry.at
}
