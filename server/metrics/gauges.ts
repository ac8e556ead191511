import { services } from '../services'
import type { LiveServer } from '../socket/socket-types'
import { gauge } from './metrics'

const HOLD_MS = 5_000

/** What is looked up of the running application when somebody reads its metrics. */
export function provideGauges(io: LiveServer): void {
  const { metrics, pool, nodes } = services()
  const { registry } = metrics
  const waiting = heldFor(HOLD_MS, waitingLists)
  gauge(registry, 'sockets', 'Live connections to this node.', () => io.of('/').sockets.size)
  gauge(registry, 'waiting_incidents', 'Incidents that wait for an expert.', async () => (await waiting()).length)
  gauge(registry, 'waiting_oldest_seconds', 'How long the oldest has waited.', async () => (await waiting()).oldest)
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

function heldFor<T>(ms: number, load: () => Promise<T>): () => Promise<T> {
  let held: { at: number; value: Promise<T> } | undefined
  return () => {
    const now = performance.now()
    if (!held || now - held.at > ms) held = { at: now, value: load() }
    return held.value
  }
}
