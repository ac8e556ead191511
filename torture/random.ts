/** Numbers that a seed replays. */
export type Random = {
  /** A whole number from `min` to `max`, both included. */
  int: (min: number, max: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** Another stream for this name, so that one part's draws do not shift another's. */
  fork: (name: string) => Random
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  // Mulberry32: small, and good enough to choose when to pull a cable.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const chosen = list[int(0, list.length - 1)]
      if (chosen === undefined) throw new Error('nothing to pick from')
      return chosen
    },
    fork: (name) => randomOf(Buffer.from(name).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), seed)),
  }
}
