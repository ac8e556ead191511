import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { until } from '../../figures'
import type { History } from '../../history/history'
import type { Random } from '../../random'
import { ask } from '../../world/http'
import type { World } from '../../world/world'

const FIRST_ANSWER_LIMIT_MS = 30_000
const DATABASE_LIMIT_MS = 30_000
const FROZEN_MS = 5_000
const LOOK_MS = 1_000
const END_CONNECTIONS = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`

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

/** The ways PostgreSQL goes away. Its keeper brings it back after a kill or a restart. */
export type Mishap = 'killed' | 'restarted' | 'frozen for 5 s' | 'disconnected'

/** Has this happen to PostgreSQL, and waits until it works again. */
export async function hurtDatabase(world: World, history: History, mishap: Mishap): Promise<Kill> {
  const pid = world.cluster.pid()
  const whole = [pid, ...childrenOf(pid)]
  const back = () => acceptsConnections(world.databaseUrl)
  if (mishap === 'disconnected') {
    return withoutDatabase(world, history, { back, hurt: () => world.pool.query(END_CONNECTIONS) })
  }
  if (mishap !== 'frozen for 5 s') {
    const signal = mishap === 'killed' ? 'SIGKILL' : 'SIGINT'
    const kill = await withoutDatabase(world, history, { back, hurt: () => process.kill(pid, signal) })
    // Clients may be back before its keeper is, who knows what to hurt next.
    await until(() => world.cluster.pid() !== pid, 'PostgreSQL’s keeper to be back', DATABASE_LIMIT_MS)
    return kill
  }
  const thawing = performance.now() + FROZEN_MS
  const thaw = () => {
    if (performance.now() < thawing) return Promise.resolve(false)
    for (const each of whole) process.kill(each, 'SIGCONT')
    return Promise.resolve(true)
  }
  return withoutDatabase(world, history, {
    back: thaw,
    hurt: () => whole.forEach((each) => process.kill(each, 'SIGSTOP')),
  })
}

type Absence = { hurt: () => unknown; back: () => Promise<boolean> }

async function withoutDatabase(world: World, history: History, { hurt, back }: Absence): Promise<Kill> {
  const [node] = world.nodes
  const before = node?.memory() ?? 0
  let unready = 0
  let most = before
  await hurt()
  await until(
    async () => {
      const ready = ask(world, '/readyz').then(
        ({ status }) => status,
        () => 0,
      )
      const [works, status] = await Promise.all([back(), Promise.race([ready, delay(LOOK_MS, 0)])])
      if (status === 503) unready += 1
      most = Math.max(most, node?.memory() ?? 0)
      return works
    },
    'PostgreSQL to come back',
    DATABASE_LIMIT_MS,
  )
  const firstAnswerMs = await firstAnswer(history, performance.now())
  return { firstAnswerMs, unready, grownBytes: Math.max(most, node?.memory() ?? 0) - before }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
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
