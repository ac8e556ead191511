import { randomUUID } from 'node:crypto'
import type { PgBoss } from 'pg-boss'
import type { Step } from '../../lib/notices/notice-for'
import { stepsOf, upToCalls } from '../../lib/notices/steps'
import { services } from '../services'
import { tell } from './tell'

/** Whoever looks on reads it meanwhile, and need not be told. */
const GRACE_MS = 1_000
const BEAT_MS = 10_000
/** So many calls to all experts of an area are told in one transaction; messages of a room are one row for each reader. */
const CALLS_AT_ONCE = 50
/** What is not told by then when this process ends is left to another. */
const LEAVE_MS = 5_000

/**
 * Tells of what this process commits, a moment later and together. What it has not told yet is remembered in the
 * database by time alone, so that another process can tell it if this one dies. Returns what ends it, with nothing left
 * that is not remembered so.
 */
export function startGathering(queue: PgBoss): () => Promise<void> {
  const { bus, clock, pool, log } = services()
  const me = randomUUID()
  let waiting: Step[] = []
  let telling: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let lastAt = Infinity

  const deaf = bus.listen('entries', ({ before, after, entries }, from) => {
    if (from !== undefined) return
    waiting.push(...stepsOf(before, after, entries))
    timer ??= setTimeout(() => void flush(), GRACE_MS)
  })
  const beating = setInterval(() => void beat(), BEAT_MS)
  beating.unref()
  void beat()

  function flush(): Promise<void> {
    timer = undefined
    telling ??= tellAll().finally(() => (telling = undefined))
    return telling
  }

  /** What waits now, and stays in line until it is told. */
  async function tellAll(): Promise<void> {
    let left = waiting.length
    try {
      while (left > 0 && performance.now() < lastAt) {
        const steps = upToCalls(waiting.slice(0, left), CALLS_AT_ONCE)
        await tell(queue, steps, 'ours')
        waiting = waiting.slice(steps.length)
        left -= steps.length
      }
    } catch (error) {
      log.warn({ err: error, steps: left }, 'people could not be told; trying again')
    }
    if (waiting.length > 0 && lastAt === Infinity) timer ??= setTimeout(() => void flush(), GRACE_MS)
  }

  async function beat(): Promise<void> {
    const [oldest] = waiting
    const doneUntil = oldest ? Math.min(Date.parse(oldest.entry.at), clock.now() - BEAT_MS) : clock.now()
    await pool
      .query({
        name: 'notice-beat',
        text: `INSERT INTO notice_node (id, done_until, beat_at) VALUES ($1, $2, now())
               ON CONFLICT (id) DO UPDATE SET done_until = excluded.done_until, beat_at = excluded.beat_at`,
        values: [me, new Date(doneUntil)],
      })
      .catch((error: unknown) => log.debug({ err: error }, 'a beat was not written'))
  }

  return async () => {
    deaf()
    clearInterval(beating)
    lastAt = performance.now() + LEAVE_MS
    await telling
    clearTimeout(timer)
    await tellAll()
    if (waiting.length > 0) await beat()
    else await pool.query('DELETE FROM notice_node WHERE id = $1', [me])
  }
}
