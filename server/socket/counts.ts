/** How many of something each key has; keys that have none take no room. */
export type Counts = { of: (key: string) => number; add: (key: string, by: 1 | -1) => void }

export function createCounts(): Counts {
  const counts = new Map<string, number>()
  return {
    of: (key) => counts.get(key) ?? 0,
    add: (key, by) => {
      const now = (counts.get(key) ?? 0) + by
      if (now > 0) counts.set(key, now)
      else counts.delete(key)
    },
  }
}
