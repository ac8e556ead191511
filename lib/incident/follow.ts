import type { Entry } from './entry'
import { erasedFact } from './erased'
import { evolve } from './evolve'
import type { Incident } from './incident'

/** One incident as a client holds it: its value, and an unbroken run of entries that ends with the newest. */
export type Followed = {
  incident: Incident
  /** Entries `from` … incident.seq, ascending, without gaps; empty when none has been asked for. */
  entries: readonly Entry[]
  /** What later changed the messages in `entries`, older and newer: edits, deletions, attachments that arrived. */
  amendments: readonly Entry[]
}

/**
 * The whole client protocol: an old entry is ignored, the next one applied, anything later is a gap that `sync` heals (L1).
 */
export function follow(room: Followed, entry: Entry): Followed | 'old' | 'gap' {
  if (entry.seq <= room.incident.seq) return 'old'
  if (entry.seq > room.incident.seq + 1) return 'gap'
  const { amendments } = room
  return withoutErased(
    {
      incident: evolve(room.incident, entry),
      entries: [...room.entries, entry],
      amendments: entry.ref === undefined ? amendments : merged(amendments, [entry]),
    },
    [entry],
  )
}

export function followAll(room: Followed, entries: readonly Entry[]): Followed | 'gap' {
  let current = room
  for (const entry of entries) {
    const next = follow(current, entry)
    if (next === 'gap') return 'gap'
    if (next !== 'old') current = next
  }
  return current
}

/** Puts an older page in front; a page that does not end right before what is held changes nothing. */
export function withOlder(room: Followed, page: { entries: readonly Entry[]; amendments: readonly Entry[] }): Followed {
  const first = room.entries[0]?.seq ?? room.incident.seq + 1
  if (page.entries.at(-1)?.seq !== first - 1) return room
  const amendments = merged(page.amendments, room.amendments)
  return withoutErased({ ...room, entries: [...page.entries, ...room.entries], amendments }, amendments)
}

/** The run from this seq on, with the amendments of the messages in it: what a device keeps of a long room. */
export function withEntriesFrom(room: Followed, from: number): Followed {
  const first = room.entries[0]?.seq ?? from
  if (first >= from) return room
  const { incident, entries, amendments } = room
  return {
    incident,
    entries: entries.filter((entry) => entry.seq >= from),
    amendments: amendments.filter((entry) => (entry.ref ?? entry.seq) >= from),
  }
}

/** Both runs as one, ascending: a page may know of amendments that this device has yet to follow, and the other way round. */
function merged(older: readonly Entry[], newer: readonly Entry[]): readonly Entry[] {
  const known = new Set(newer.map((entry) => entry.seq))
  return [...older.filter((entry) => !known.has(entry.seq)), ...newer].sort((a, b) => a.seq - b.seq)
}

/** What these deletions took back leaves the device too, as it left the server (V4): also from a page that came late. */
function withoutErased(room: Followed, amendments: readonly Entry[]): Followed {
  const erased = new Set(amendments.filter((entry) => entry.type === 'message.deleted').map((entry) => entry.ref))
  if (erased.size === 0) return room
  const blank = (entry: Entry): Entry =>
    erased.has(entry.ref ?? entry.seq) ? { ...entry, fact: erasedFact(entry.type, entry.fact) } : entry
  return { ...room, entries: room.entries.map(blank), amendments: room.amendments.map(blank) }
}
