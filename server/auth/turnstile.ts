/** Too many are waiting: come back later. */
export class Crowded extends Error {
  constructor() {
    super('too many are waiting')
    this.name = 'Crowded'
  }
}

/** Lets a few run at once and a queue of others wait; who finds the queue full is turned away with Crowded. */
export function createTurnstile(atOnce: number, longestQueue: number) {
  const queue: (() => void)[] = []
  let running = 0

  async function enter(): Promise<void> {
    if (running < atOnce) {
      running++
      return
    }
    if (queue.length >= longestQueue) throw new Crowded()
    // The place is handed over by whoever leaves, so that nobody can slip in between.
    await new Promise<void>((resolve) => queue.push(resolve))
  }

  function leave(): void {
    const next = queue.shift()
    if (next) next()
    else running--
  }

  return {
    async run<T>(work: () => Promise<T>): Promise<T> {
      await enter()
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
