import { PgBoss } from 'pg-boss'
import { services } from '../services'

/** The schema that migrations made for it. */
const SCHEMA = 'jobs'
const STOP_MS = 5_000
/** Nodes that start at once declare the same queues and schedules, and may have to wait for each other's disk. */
const PATIENCE_MS = 30_000
/** SQLSTATE lock_not_available and query_canceled: what waited too long, and did nothing. */
const WAITED_TOO_LONG = ['55P03', '57014']

/**
 * The durable queue, on the connections that everything else uses. It has every right it needs to work with its tables, and
 * none to change them: that is for migrations.
 */
export async function startQueue(): Promise<{ queue: PgBoss; stop: () => Promise<void> }> {
  const { pool, log } = services()
  const patientUntil = performance.now() + PATIENCE_MS
  const queue = new PgBoss({
    db: { executeSql },
    schema: SCHEMA,
    migrate: false,
    reindex: false,
  })
  queue.on('error', (error) => log.warn({ err: error }, 'the job queue had trouble'))
  queue.on('warning', (warning) => log.debug({ warning }, 'the job queue warns'))
  await queue.start()
  return { queue, stop: () => queue.stop({ close: false, timeout: STOP_MS }) }

  async function executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    for (;;) {
      try {
        return await pool.query(text, values)
      } catch (error) {
        const waited = WAITED_TOO_LONG.includes((error as { code?: string }).code ?? '')
        if (!waited || performance.now() > patientUntil) throw error
      }
    }
  }
}
