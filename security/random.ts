/** Numbers from 0 up to 1 that the seed alone decides (mulberry32): a run can be played again. */
export type Random = { next: () => number; upTo: (most: number) => number; pick: <T>(items: readonly T[]) => T }

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  return { next, upTo, pick: (items) => items[upTo(items.length - 1)] as (typeof items)[number] }
}
