import { services } from '../services'
import type { LiveServer } from '../socket/socket-types'
import { gauge } from './metrics'

const HOLD_MS = 5_000

/** What is looked up of the running application when somebody reads its metrics. */
export function provideGauges(io: LiveServer): void {
  const { metrics, pool, nodes } = services()
  const { registry } = metrics
  const waiting = heldFor(HOLD_MS, waitingLists)
  const jobs = heldFor(HOLD_MS, dueJobs)
  gauge(registry, 'sockets', 'Live connections to this node.', () => io.of('/').sockets.size)
  gauge(registry, 'waiting_incidents', 'Incidents that wait for an expert.', async () => (await waiting()).length)
  gauge(registry, 'waiting_oldest_seconds', 'How long the oldest has waited.', async () => (await waiting()).oldest)
  gauge(registry, 'jobs_due', 'Jobs whose time has come and that nobody has begun.', async () => (await jobs()).due)
  gauge(registry, 'jobs_late_seconds', 'How long the oldest of them has waited.', async () => (await jobs()).late)
  gauge(
    registry,
    'jobs_failed',
    'Jobs given up after their last try, of those still kept.',
    async () => (await jobs()).failed,
  )
  gauge(registry, 'nodes', 'Nodes that this one hears, with itself.', () => nodes.count())
  gauge(registry, 'nodes_heard', '1 while what other nodes do arrives at once.', () => Number(nodes.healthy()))
  gauge(registry, 'database_connections', 'Connections to the database.', () => pool.totalCount)
  gauge(registry, 'database_waiting', 'Queries that wait for a connection.', () => pool.waitingCount)
}

async function waitingLists(): Promise<{ length: number; oldest: number }> {
  const { rows } = await services().pool.query<{ length: number; oldest: number }>(
    `SELECT count(*)::int AS length, coalesce(extract(epoch FROM now() - min(waiting_since)), 0)::float8 AS oldest
       FROM incident WHERE status = 'open'`,
  )
  return rows[0] ?? { length: 0, oldest: 0 }
}

/** What failed is counted by pg-boss itself once a minute or so: looking through all jobs that are kept takes too long. */
async function dueJobs(): Promise<{ due: number; late: number; failed: number }> {
  const { rows } = await services().pool.query<{ due: number; late: number; failed: number }>(
    `SELECT count(*)::int AS due, coalesce(extract(epoch FROM now() - min(start_after)), 0)::float8 AS late,
            (SELECT coalesce(sum(failed_count), 0)::int FROM jobs.queue) AS failed
       FROM jobs.job WHERE state < 'active' AND NOT blocked AND start_after <= now()`,
  )
  return rows[0] ?? { due: 0, late: 0, failed: 0 }
}

function heldFor<T>(ms: number, load: () => Promise<T>): () => Promise<T> {
  let held: { at: number; value: Promise<T> } | undefined
  return () => {
    const now = performance.now()
    if (!held || now - held.at > ms) held = { at: now, value: load() }
    return held.value
  }
}
