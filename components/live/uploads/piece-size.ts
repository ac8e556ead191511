const LEAST = 64 * 1024
const MOST = 4 * 1024 * 1024
/** A piece should take about this long: what is more urgent waits no longer, and a proxy that keeps nothing of a cut piece loses no more. */
const PIECE_S = 4

/** How many bytes to send at once over a link that carries this many a second; a link nobody has measured counts as weak. */
export function pieceSize(bytesPerSecond: number | null): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, (bytesPerSecond ?? 0) * PIECE_S)))
}

/** What the link carries, in bytes per second: the newest piece counts half. */
export function measured(before: number | null, bytes: number, ms: number): number {
  const now = (bytes * 1000) / Math.max(1, ms)
  return before === null ? now : (before + now) / 2
}
