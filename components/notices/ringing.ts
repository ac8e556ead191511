import type { Earcon } from './earcons'

const EVERY_MS = 30_000
const MOST = 10

/** Sounds that come again until somebody acts. */
export type Ringing = {
  /** Rings again every 30 s, ten times at most, while `still` holds; once a key. */
  begin: (key: string, earcon: Earcon, still: () => boolean) => void
  /** Ends what does not hold any more. */
  check: () => void
  stop: () => void
}

export function createRinging(play: (earcon: Earcon) => void): Ringing {
  const rings = new Map<string, { still: () => boolean; timer: ReturnType<typeof setInterval> }>()

  function end(key: string): void {
    clearInterval(rings.get(key)?.timer)
    rings.delete(key)
  }

  return {
    begin(key, earcon, still) {
      if (rings.has(key)) return
      let left = MOST
      const timer = setInterval(() => {
        if (!still()) {
          end(key)
          return
        }
        play(earcon)
        left -= 1
        if (left === 0) end(key)
      }, EVERY_MS)
      rings.set(key, { still, timer })
    },
    check: () => rings.forEach(({ still }, key) => still() || end(key)),
    stop: () => [...rings.keys()].forEach(end),
  }
}
