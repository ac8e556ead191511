import { randomUUID } from 'node:crypto'
import type { PgBoss } from 'pg-boss'
import type { Step } from '../../lib/notices/notice-for'
import { stepsOf } from '../../lib/notices/steps'
import { services } from '../services'
import { tell } from './tell'

/** Whoever looks on reads it meanwhile, and need not be told. */
const GRACE_MS = 1_000
const BEAT_MS = 10_000

/**
 * Tells of what this process commits, a moment later and together. What it has not told yet is remembered in the
 * database by time alone, so that another process can tell it if this one dies. Returns what ends it, with nothing left.
 */
export function startGathering(queue: PgBoss): () => Promise<void> {
  const { bus, clock, pool, log } = services()
  const me = randomUUID()
  let waiting: Step[] = []
  let telling: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

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

  async function tellAll(): Promise<void> {
    const steps = waiting
    waiting = []
    try {
      await tell(queue, steps, 'ours')
    } catch (error) {
      log.warn({ err: error, steps: steps.length }, 'people could not be told; trying again')
      waiting = [...steps, ...waiting]
    }
    if (waiting.length > 0) timer ??= setTimeout(() => void flush(), GRACE_MS)
  }

  async function beat(): Promise<void> {
    const [oldest] = waiting
    const doneUntil =
      telling || oldest ? Math.min(Date.parse(oldest?.entry.at ?? '') || Infinity, clock.now() - BEAT_MS) : clock.now()
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
    clearTimeout(timer)
    await telling
    await tell(queue, waiting, 'ours')
    await pool.query('DELETE FROM notice_node WHERE id = $1', [me])
  }
}
