import type { Incident } from '../../lib/incident/incident'

/** How a preview ended while somebody looked; null while the incident still waits. */
export type PreviewEnd = { kind: 'taken'; by: string } | { kind: 'withdrawn' } | { kind: 'gone' } | null

/** Somebody was faster: who, and the newest seq that the person had seen when they tried to accept. */
export type Lost = { to: string; seq: number }

type Known = {
  /** The incident as the waiting list has it. */
  listed: Pick<Incident, 'seq'> | undefined
  /** As the room, or its header, last showed it. */
  held: Pick<Incident, 'seq' | 'status' | 'outcome' | 'ownerId'> | undefined
  /** Who took it, by the list's word. */
  takenBy: string | undefined
  lost: Lost | undefined
}

/** What became of a previewed incident, from what this device knows of it. */
export function previewEnd({ listed, held, takenBy, lost }: Known): PreviewEnd {
  if (isBack(listed, held)) return null
  const beaten = lost && (listed?.seq ?? 0) <= lost.seq ? lost.to : undefined
  const by = held?.ownerId ?? beaten ?? (listed ? undefined : takenBy)
  if (by) return { kind: 'taken', by }
  if (listed) return null
  return { kind: held?.outcome === 'withdrawn' ? 'withdrawn' : 'gone' }
}

/** It waits again since this device last saw into it: an accept was undone, or it was returned. */
export function isBack(listed: Known['listed'], held: Known['held']): boolean {
  return listed !== undefined && held !== undefined && held.status !== 'open' && listed.seq > held.seq
}
