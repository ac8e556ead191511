import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'pg'
import type { Env } from '../env'
import { LaunchError } from '../launch/launch-error'
import { checkedSettings, givenSettings, isTryout } from '../launch/settings'
import { createLog } from '../log'
import { schemaState } from '../migrate'
import { startServices } from '../start-services'

export const MIGRATIONS = resolve('prisma/migrations')

/** The settings that the server would start with. @throws ConfigError, or LaunchError in try-out mode. */
export function toolSettings(): Env {
  const given = givenSettings(process.cwd())
  if (!isTryout(given)) return checkedSettings(given)
  throw new LaunchError(
    'There is no DATABASE_URL, and this works on a database of your own.',
    'Set DATABASE_URL in the environment or in .env, as the server has it.',
  )
}

/** A path as the person meant it: from the folder they stand in. */
export function pathFrom(text: string): string {
  return resolve(process.env.INIT_CWD ?? '.', text)
}

export async function withPool<T>(work: (pool: Pool, env: Env) => Promise<T>): Promise<T> {
  const env = toolSettings()
  const pool = new Pool({ connectionString: env.DATABASE_URL, max: 4, connectionTimeoutMillis: 5_000 })
  pool.on('error', () => undefined)
  try {
    return await work(pool, env)
  } finally {
    await pool.end()
  }
}

/** Runs as one more node for a moment: what changes is heard by those that serve people. */
export async function withServices<T>(work: () => Promise<T>): Promise<T> {
  const env = toolSettings()
  await withPool(async (pool) => {
    if ((await schemaState(pool, MIGRATIONS)) === 'current') return
    throw new LaunchError('The database is not at this version.', 'Run: npx fieldline migrate up')
  })
  const { stop } = await startServices(env, createLog('fatal'))
  try {
    await delay(300) // The other nodes answer our greeting meanwhile, and hear what follows.
    return await work()
  } finally {
    await stop()
  }
}
