import type { NewNotice } from './recipients'

/** What becomes one row: the seqs that it stands for, ascending, and when the last of them was. */
export type GatheredNotice = Omit<NewNotice, 'seq'> & { seqs: number[] }

/**
 * Puts the messages of a room that somebody is told of in one moment together: a row for each message and reader would
 * cost more than the messages themselves. They are seen together too, once the last is. Anything else stays by itself.
 */
export function gathered(notices: readonly NewNotice[]): GatheredNotice[] {
  const keyOf = ({ personId, incidentId, kind, loud, seq }: NewNotice) =>
    `${personId} ${incidentId} ${kind === 'message' ? loud : seq}`
  return [...Map.groupBy(notices, keyOf).values()].map((group) => {
    const { seq: _, ...last } = group.reduce((a, b) => (b.seq > a.seq ? b : a))
    return { ...last, seqs: group.map(({ seq }) => seq).sort((a, b) => a - b) }
  })
}
