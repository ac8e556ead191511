/** Two seconds of a 2G line. Every piece costs a round trip: smaller ones would carry less and ask more. */
const LEAST = 12 * 1024
const MOST = 4 * 1024 * 1024
/**
 * A piece should take about this long: words, and the heart that tells whether the line lives, wait behind it, and a proxy that
 * keeps nothing of a cut piece loses no more.
 */
const PIECE_S = 1

/** How many bytes to send at once over a link that carries this many a second; a link nobody has measured counts as weak. */
export function pieceSize(bytesPerSecond: number | null): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, (bytesPerSecond ?? 0) * PIECE_S)))
}

/** What the link carries, in bytes per second: the newest piece counts half. The rest of a part says more of the round trip. */
export function measured(before: number | null, bytes: number, ms: number): number {
  if (before !== null && bytes < LEAST) return before
  const now = (bytes * 1000) / Math.max(1, ms)
  return before === null ? now : (before + now) / 2
}
