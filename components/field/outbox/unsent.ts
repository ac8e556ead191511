/**
 * One thing that is only on this device, whatever it is. Each kind that waits to be sent has a hook that lists its own in
 * this shape (`use-unsent-commands.ts`, `use-unsent-uploads.ts`); the page puts them together.
 */
export type Unsent = {
  id: string
  incidentId: string
  /** What it is, in one line. */
  text: string
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

/** Rooms in the order of their oldest unsent thing; within a room in the order it was written. */
export function byRoom(unsent: readonly Unsent[]): { incidentId: string; items: Unsent[] }[] {
  const ordered = [...unsent].sort((a, b) => a.writtenAt - b.writtenAt)
  return [...Map.groupBy(ordered, ({ incidentId }) => incidentId)].map(([incidentId, items]) => ({ incidentId, items }))
}
