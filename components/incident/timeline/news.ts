export type News = { by: string; text: string }

/**
 * What is said of messages that came together: word for word while they are, with the `before` just said, at most two;
 * more as a number for each author.
 */
export type Said = { by: string; text: string } | { by: string; count: number }

export function summed(news: readonly News[], before = 0): Said[] {
  if (news.length + before < 3) return [...news]
  const byAuthor = Map.groupBy(news, (one) => one.by)
  return [...byAuthor].map(([by, ones]) => ({ by, count: ones.length }))
}
