import type { Incident } from '../../lib/incident/incident'

/** How a preview ended while somebody looked; null while the incident still waits. */
export type PreviewEnd = { kind: 'taken'; by: string } | { kind: 'withdrawn' } | { kind: 'gone' } | null

/**
 * What became of a previewed incident, from what this device knows: whether it is still listed, who is said to have taken
 * it (`takenBy`: the list's word, or a refused accept), and its last known value.
 */
export function previewEnd(
  listed: boolean,
  takenBy: string | undefined,
  known: Pick<Incident, 'status' | 'outcome' | 'ownerId'> | undefined,
): PreviewEnd {
  const by = takenBy ?? known?.ownerId
  if (by) return { kind: 'taken', by }
  if (known?.outcome === 'withdrawn') return { kind: 'withdrawn' }
  return listed ? null : { kind: 'gone' }
}
