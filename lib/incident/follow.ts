import type { Entry } from './entry'
import { evolve } from './evolve'
import type { Incident } from './incident'

/** One incident as a client holds it: its value, and an unbroken run of entries that ends with the newest. */
export type Followed = {
  incident: Incident
  /** Entries `from` … incident.seq, ascending, without gaps; empty when none has been asked for. */
  entries: readonly Entry[]
  /** Edits and deletions, older and newer, of the messages in `entries`. */
  amendments: readonly Entry[]
}

/**
 * The whole client protocol: an old entry is ignored, the next one applied, anything later is a gap that `sync` heals (L1).
 */
export function follow(room: Followed, entry: Entry): Followed | 'old' | 'gap' {
  if (entry.seq <= room.incident.seq) return 'old'
  if (entry.seq > room.incident.seq + 1) return 'gap'
  return {
    incident: evolve(room.incident, entry),
    entries: blankErased([...room.entries, entry], entry),
    amendments: entry.ref === undefined ? room.amendments : blankErased([...room.amendments, entry], entry),
  }
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
  const known = new Set(room.amendments.map((entry) => entry.seq))
  const more = page.amendments.filter((entry) => !known.has(entry.seq))
  return { ...room, entries: [...page.entries, ...room.entries], amendments: [...more, ...room.amendments] }
}

/** A deleted message's words leave the device too, as they left the server (V4). */
function blankErased(entries: Entry[], by: Entry): Entry[] {
  if (by.type !== 'message.deleted') return entries
  return entries.map((entry) => {
    const spoken = entry.type === 'message.posted' || entry.type === 'message.edited'
    return spoken && (entry.ref ?? entry.seq) === by.ref ? { ...entry, fact: { text: '' } } : entry
  })
}
