type Held = { since: number; bytes: number; seen?: true }

/** What was made here stays this long after the server has it, and as much of it: for whoever asks for the full size. */
const OWN_MS = 7 * 24 * 3_600_000
const OWN_BYTES = 200_000_000
/** Small pictures of rooms. */
const SEEN_BYTES = 12_000_000

/** Which of the bytes that nothing waits for leave the device: what is old, and the oldest of what is too much. */
export function bytesToForget<One extends Held>(held: readonly One[], now: number): One[] {
  const newestFirst = held.toSorted((a, b) => b.since - a.since)
  let own = 0
  let seen = 0
  return newestFirst.filter((one) => {
    if (one.seen) return (seen += one.bytes) > SEEN_BYTES
    own += one.bytes
    return own > OWN_BYTES || now - one.since > OWN_MS
  })
}
