import { setTimeout as delay } from 'node:timers/promises'

/** How long those who come later wait for a query before they get one of their own, in ms. */
const PATIENCE_MS = 1_000

/**
 * One query for many askers: what is asked for while a query is under way goes together into the next one, so no answer is
 * older than its question. `load` gets each key once and returns what it found; whoever asked rejects when it does.
 */
export function together<Key, Value>(
  load: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: { keys: Set<Key>; answer: Promise<ReadonlyMap<Key, Value>> } | undefined

  function begin() {
    const keys = new Set<Key>()
    const answer = underWay.then(() => {
      next = undefined
      return load([...keys])
    })
    underWay = Promise.race([answer.catch(() => undefined), delay(PATIENCE_MS, undefined, { ref: false })])
    return { keys, answer }
  }

  return async (key) => {
    next ??= begin()
    next.keys.add(key)
    return (await next.answer).get(key)
  }
}
