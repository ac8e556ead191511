type Listed = {
  id: string
  /** Where it belongs: a room, or the form of an incident that is being written (a DraftKey). */
  incidentId: string
  /** What it is, in one line. */
  text: string
}

/** What goes by itself, or was refused. */
export type Waiting = Listed & {
  bytes: number
  /** Milliseconds since 1970, by this device's clock. */
  writtenAt: number
  state: 'waiting' | 'sending' | 'refused'
  /** Why the server refused it. */
  reason?: string
  /** Tries a refused one again. */
  retry: () => void
  /** Deletes it, with what cannot be sent without it; returns what puts all of it back. Absent for what is stopped in its room. */
  remove?: () => () => void
}

/** What its person has to finish where it belongs. */
export type Unfinished = Listed & { state: 'unfinished' }

/**
 * One thing that is only on this device, whatever it is. Each kind has a hook that lists its own in this shape
 * (`use-unsent-commands.ts`, `use-unsent-uploads.ts`, `use-unfinished.ts`); the page puts them together.
 */
export type Unsent = Waiting | Unfinished

/** Rooms in the order of their oldest unsent thing; within a room in the order it was written, what is unfinished last. */
export function byRoom(unsent: readonly Unsent[]): { incidentId: string; items: Unsent[] }[] {
  const waiting = unsent.filter((item) => item.state !== 'unfinished').sort((a, b) => a.writtenAt - b.writtenAt)
  const ordered = [...waiting, ...unsent.filter(({ state }) => state === 'unfinished')]
  return [...Map.groupBy(ordered, ({ incidentId }) => incidentId)].map(([incidentId, items]) => ({ incidentId, items }))
}
