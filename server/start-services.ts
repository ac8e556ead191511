import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type PoolConfig } from 'pg'
import type { Logger } from 'pino'
import { startNightlyAuditCheck } from './accounts/audit-chain'
import { removeWithMessages } from './attachments/remove'
import { createStorage } from './attachments/storage'
import { startClock } from './clock'
import { weakDurability } from './durability'
import { ConfigError, type Env } from './env'
import { PrismaClient } from './generated/prisma/client'
import { followGuests, settleAllGuests } from './guests/settle-guests'
import { watchLoad } from './http/load'
import { createBus } from './incident/bus'
import { createDispatch } from './incident/dispatch'
import { WRITES_IN_FLIGHT } from './incident/flusher'
import { settleEverybody } from './incident/settle-person'
import { createMetrics } from './metrics/metrics'
import { migrate, schemaState } from './migrate'
import { asMigrator } from './migrator'
import { startNotices } from './notices/start-notices'
import { startNodes } from './nodes/nodes'
import { postgresLink } from './nodes/postgres-link'
import { redisClient, redisLink } from './nodes/redis-link'
import { provideServices, services, type Services } from './services'
import { createPresence } from './socket/presence'
import { startQueue } from './timers/queue'
import { startTimers } from './timers/timers'

const MIGRATIONS = resolve('prisma/migrations')
/** While it starts, a busy machine may take long; once people wait, whoever gets no connection is told so soon. */
const DATABASE_PATIENCE_MS = 30_000
const CONNECTION_LIMIT_MS = 2_000
/** SQLSTATE insufficient_privilege. */
const FORBIDDEN = '42501'
const NEEDS_MIGRATOR =
  'MIGRATION_DATABASE_URL: the database is behind, and the role of DATABASE_URL may not change it. Give the owner\'s address, or run "npx fieldline migrate up" with it.'

/** The group commits at the same time, and as many other steps. */
const APPEND_POOL = 2 * WRITES_IN_FLIGHT
/**
 * Appends have connections of their own, which stay open: they never wait for a read or a connection, and PostgreSQL plans
 * their statements once, by their indexes, instead of every time; planning costs it more than writing.
 */
const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1'

type Started = { services: Services; stop: () => Promise<void> }

/**
 * Connects, migrates and provides what the process shares; `stop` closes it again. `prepare` may do what nobody is told of.
 * Throws ConfigError for what a person must mend.
 */
export async function startServices(env: Env, log: Logger, prepare = () => Promise.resolve()): Promise<Started> {
  const pool = connections(env, log, { max: env.DATABASE_POOL })
  const appends = connections(env, log, { max: APPEND_POOL, options: PLANNED_ONCE, idleTimeoutMillis: 0 })
  await reachable(pool, log)
  await refuseWeakDurability(pool, env)
  await migrateAside(env, log, pool)

  const clock = await startClock(pool)
  const db = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' })
  const bus = createBus((error) => log.error({ err: error }, 'a listener failed'))
  const presence = createPresence(bus)
  const redis = env.REDIS_URL === undefined ? undefined : redisClient(env.REDIS_URL)
  const metrics = createMetrics()
  const load = watchLoad()
  bus.listen('missed', metrics.missed)
  const files = await createStorage(env)
  const base = { env, log, pool, appends, db, clock, bus, presence, redis, metrics, load, files }
  // The dispatch finds the other services through the same holder as everything else.
  provideServices(base as Services)
  const channel = `fieldline:${await installationId(pool)}`
  const link = redis ? redisLink(redis, channel) : postgresLink(env.DATABASE_URL)
  const nodes = await startNodes({ bus, presence, log }, link)
  provideServices({ ...base, nodes } as Services)
  provideServices({ ...base, nodes, dispatch: createDispatch() })
  await settleEverybody()
  await settleAllGuests()
  const stopFollowing = followGuests()
  const { queue, stop: stopQueue } = await startQueue()
  const stopTimers = await startTimers(queue)
  await prepare()
  const stopNotices = await startNotices(queue)
  const stopRemoving = removeWithMessages()
  const stopAuditCheck = startNightlyAuditCheck()
  for (const { options } of [pool, appends]) options.connectionTimeoutMillis = CONNECTION_LIMIT_MS
  return {
    services: services(),
    async stop() {
      stopRemoving()
      stopFollowing()
      await stopTimers()
      await stopNotices()
      await stopQueue()
      await nodes.stop()
      clock.stop()
      load.stop()
      stopAuditCheck()
      await db.$disconnect()
      await Promise.all([pool.end(), appends.end()])
    },
  }
}

/** Tells apart installations that share a Redis: their first migration's row, and the database it was copied to. */
async function installationId(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id || '/' || current_database() AS id FROM _prisma_migrations ORDER BY started_at LIMIT 1`,
  )
  return rows[0]?.id ?? ''
}

function connections(env: Env, log: Logger, own: PoolConfig): Pool {
  const pool = new Pool({
    connectionString: env.DATABASE_URL,
    connectionTimeoutMillis: DATABASE_PATIENCE_MS,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    keepAlive: true,
    ...own,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  return pool
}

async function reachable(pool: Pool, log: Logger): Promise<void> {
  const until = performance.now() + DATABASE_PATIENCE_MS
  for (;;) {
    try {
      await pool.query('SELECT 1')
      return
    } catch (error) {
      const { message, code } = error as { message: string; code?: string }
      const hopeless = ['28P01', '28000', '3D000'].includes(code ?? '')
      if (hopeless || performance.now() > until) {
        throw new ConfigError([
          `DATABASE_URL: the database cannot be reached (${message}). Is it running, and is the address right?`,
        ])
      }
      log.info({ reason: message }, 'waiting for the database')
      await delay(1_000)
    }
  }
}

async function refuseWeakDurability(pool: Pool, env: Env): Promise<void> {
  const weak = env.mode === 'production' ? await weakDurability(pool) : []
  if (weak.length > 0) throw new ConfigError(weak.map((sentence) => `DATABASE_URL: ${sentence}`))
}

/** On connections of its own: migrations may take longer than any request is allowed to. */
async function migrateAside(env: Env, log: Logger, pool: Pool): Promise<void> {
  // A role that may not change the schema has nothing to change then.
  if (env.MIGRATION_DATABASE_URL === undefined && (await schemaState(pool, MIGRATIONS)) === 'current') return
  const { applied } = await asMigrator(env, (migrator) =>
    migrate(migrator.pool, MIGRATIONS, { grantTo: migrator.grantTo }),
  ).catch((error: unknown) => {
    throw (error as { code?: string }).code === FORBIDDEN ? new ConfigError([NEEDS_MIGRATOR]) : error
  })
  if (applied.length > 0) log.info({ applied }, 'the database was brought up to date')
}
