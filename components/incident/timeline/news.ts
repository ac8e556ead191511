export type News = { by: string; text: string }

/** What is said of news: a message or a change word for word, or how many there were of somebody. */
export type Said = News | { by: string; count: number }

const TOGETHER_MS = 3_000

/** Tells the first news at once, and all that follows within 3 s together. */
export function createTeller(tell: (said: readonly Said[]) => void) {
  let waiting: News[] = []
  let justTold = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    const said = summed(waiting, justTold)
    justTold = waiting.length
    waiting = []
    timer = said.length > 0 ? setTimeout(flush, TOGETHER_MS) : undefined
    if (said.length > 0) tell(said)
  }

  return {
    add(news: News) {
      waiting.push(news)
      if (timer === undefined) flush()
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

/** Word for word while they are, with the `before` just told, at most two; more as a number for each author. */
function summed(news: readonly News[], before: number): Said[] {
  if (news.length + before < 3) return [...news]
  const byAuthor = Map.groupBy(news, (one) => one.by)
  return [...byAuthor].map(([by, ones]) => ({ by, count: ones.length }))
}
