/** A list as it is on screen, and what a re-sort would bring. */
export type SteadyOrder = {
  shown: readonly string[]
  /** Rows that are not on screen yet. */
  fresh: number
  /** The order on screen is not the one asked for. */
  stale: boolean
}

/**
 * What a list of ids shows next. While the person points into it or moves through it by keyboard (`held`), no row moves and
 * none appears: what is new waits for a re-sort. A row that left goes at once all the same, and the row of the room that is
 * open (`open`) is never kept back, since opening it was this person's own doing.
 */
export function steadyOrder(
  shown: readonly string[],
  wanted: readonly string[],
  held: boolean,
  open?: string,
): SteadyOrder {
  if (!held) return { shown: wanted, fresh: 0, stale: false }
  const kept = shown.filter((id) => wanted.includes(id))
  const next = open !== undefined && wanted.includes(open) && !kept.includes(open) ? placed(kept, wanted, open) : kept
  return { shown: next, fresh: wanted.length - next.length, stale: !sameOrder(next, wanted) }
}

export function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}

/** Puts `id` before the first kept row that it should precede. */
function placed(kept: readonly string[], wanted: readonly string[], id: string): readonly string[] {
  const later = new Set(wanted.slice(wanted.indexOf(id) + 1))
  const index = kept.findIndex((other) => later.has(other))
  return index < 0 ? [...kept, id] : kept.toSpliced(index, 0, id)
}
