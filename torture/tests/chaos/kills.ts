import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { until } from '../../figures'
import type { History } from '../../history/history'
import type { Random } from '../../random'
import { ask } from '../../world/http'
import type { World } from '../../world/world'

const FIRST_ANSWER_LIMIT_MS = 30_000
const DATABASE_LIMIT_MS = 30_000

/** What a kill cost: ms from being able to work again until the first answer, and what /readyz said meanwhile. */
export type Kill = { firstAnswerMs: number; unready: number; grownBytes: number }

/** kill -9 of the app, and a new one a moment later on the same port. */
export async function killApp(world: World, history: History, random: Random): Promise<Kill> {
  const [node] = world.nodes
  if (!node) throw new Error('no node')
  await node.kill()
  await delay(random.int(0, 500))
  const listening = await node.start()
  return { firstAnswerMs: await firstAnswer(history, listening), unready: 0, grownBytes: 0 }
}

/** kill -9 of PostgreSQL, which its keeper brings back. */
export async function killDatabase(world: World, history: History): Promise<Kill> {
  const [node] = world.nodes
  const before = node?.memory() ?? 0
  let unready = 0
  let most = before
  process.kill(world.cluster.pid(), 'SIGKILL')
  await until(
    async () => {
      const ready = ask(world, '/readyz').then(
        ({ status }) => status,
        () => 0,
      )
      const [accepts, status] = await Promise.all([acceptsConnections(world.databaseUrl), ready])
      if (status === 503) unready += 1
      most = Math.max(most, node?.memory() ?? 0)
      return accepts
    },
    'PostgreSQL to come back',
    DATABASE_LIMIT_MS,
  )
  const firstAnswerMs = await firstAnswer(history, performance.now())
  return { firstAnswerMs, unready, grownBytes: Math.max(most, node?.memory() ?? 0) - before }
}

async function acceptsConnections(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 500 })
  client.on('error', () => undefined)
  return client.connect().then(
    () => {
      void client.end()
      return true
    },
    () => false,
  )
}

async function firstAnswer({ sends }: History, since: number): Promise<number> {
  const from = sends.length
  const answered = () =>
    sends.slice(Math.max(0, from - 500)).find(({ outcome, answeredAt = 0 }) => outcome === 'ok' && answeredAt > since)
  await until(() => answered() !== undefined, 'an answer after a kill', FIRST_ANSWER_LIMIT_MS)
  return (answered()?.answeredAt ?? since) - since
}
