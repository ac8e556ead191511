import { PgBoss } from 'pg-boss'
import { services } from '../services'

/** The schema that migrations made for it. */
const SCHEMA = 'jobs'
const STOP_MS = 5_000

/**
 * The durable queue, on the connections that everything else uses. It has every right it needs to work with its tables, and
 * none to change them: that is for migrations.
 */
export async function startQueue(): Promise<{ queue: PgBoss; stop: () => Promise<void> }> {
  const { pool, log } = services()
  const queue = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: SCHEMA,
    migrate: false,
    reindex: false,
  })
  queue.on('error', (error) => log.warn({ err: error }, 'the job queue had trouble'))
  queue.on('warning', (warning) => log.debug({ warning }, 'the job queue warns'))
  await queue.start()
  return { queue, stop: () => queue.stop({ close: false, timeout: STOP_MS }) }
}
