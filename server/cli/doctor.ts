import { mkdir, statfs } from 'node:fs/promises'
import type { Pool } from 'pg'
import { checkAuditChain } from '../accounts/audit-chain'
import { createStorage } from '../attachments/storage'
import { tryToStore } from '../attachments/try-to-store'
import { weakDurability } from '../durability'
import type { Env } from '../env'
import { schemaState } from '../migrate'
import { redisClient } from '../nodes/redis-link'
import { print } from './print'
import { MIGRATIONS, withPool } from './settings'

const FREE_MB = 1_000
const SKEW_MS = 2_000

/** One question about the installation; `ask` returns what is wrong, or nothing. */
type Check = { what: string; ask: (pool: Pool, env: Env) => Promise<string | undefined> }

const CHECKS: Check[] = [
  { what: 'the database answers', ask: (pool) => pool.query('SELECT 1').then(() => undefined) },
  { what: 'it keeps what it confirms', ask: async (pool) => (await weakDurability(pool)).join(' ') || undefined },
  { what: 'its schema is at this version', ask: schema },
  { what: 'the application’s role has no more rights than it needs', ask: rights },
  { what: 'its clock and ours agree', ask: clock },
  { what: 'its connections suffice', ask: connections },
  { what: 'Redis answers', ask: redis },
  { what: 'the data folder has room', ask: storage },
  { what: 'files can be stored', ask: files },
  { what: 'somebody is an active admin', ask: admins },
  { what: 'the audit entries are as they were written', ask: audit },
]

/** Asks all of them, says each answer, and exits with 1 when one is wrong. */
export async function doctor(): Promise<void> {
  await withPool(async (pool, env) => {
    print('✓ the configuration is right')
    for (const { what, ask } of CHECKS) {
      const wrong = await ask(pool, env).catch((error: unknown) => (error as Error).message)
      print(wrong === undefined ? `✓ ${what}` : `✗ ${what}: ${wrong}`)
      if (wrong !== undefined) process.exitCode = 1
    }
  })
}

async function schema(pool: Pool): Promise<string | undefined> {
  const state = await schemaState(pool, MIGRATIONS)
  return state === 'current' ? undefined : `it is ${state}; see "npx fieldline migrate status"`
}

/** Only where two roles are meant: with one, it must own its tables. */
async function rights(pool: Pool, env: Env): Promise<string | undefined> {
  const { rows } = await pool.query<{ superuser: boolean; creates: boolean; owns: number }>(
    `SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
            has_schema_privilege(current_schema(), 'CREATE') AS creates,
            (SELECT count(*)::int FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
                AND pg_has_role(relowner, 'MEMBER')) AS owns`,
  )
  const [found] = rows
  if (env.MIGRATION_DATABASE_URL === undefined || !found) return undefined
  if (found.superuser) return 'it is a superuser'
  if (found.owns > 0) return `it owns ${found.owns} tables; see "Two database roles" in docs/configure.md`
  return found.creates ? 'it may create tables; REVOKE CREATE ON SCHEMA public from it' : undefined
}

async function clock(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  const skew = Math.abs((rows[0]?.now.getTime() ?? 0) - Date.now())
  return skew > SKEW_MS
    ? `they differ by ${(skew / 1000).toFixed(0)} s; entries are dated by the database's`
    : undefined
}

async function connections(pool: Pool, env: Env): Promise<string | undefined> {
  const { rows } = await pool.query<{ most: number }>(`SELECT current_setting('max_connections')::int AS most`)
  const most = rows[0]?.most ?? 0
  const needed = env.DATABASE_POOL + 4
  return most < needed ? `max_connections is ${most}, and one node takes up to ${needed}` : undefined
}

async function redis(_: Pool, env: Env): Promise<string | undefined> {
  if (env.REDIS_URL === undefined) return undefined
  const client = redisClient(env.REDIS_URL, { retry: false })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.ping()
    return undefined
  } finally {
    if (client.isOpen) client.destroy()
  }
}

async function storage(_: Pool, env: Env): Promise<string | undefined> {
  await mkdir(env.FIELDLINE_DATA_DIR, { recursive: true })
  const { bavail, bsize } = await statfs(env.FIELDLINE_DATA_DIR)
  const free = Math.floor((bavail * bsize) / 1e6)
  return free < FREE_MB ? `only ${free} MB are left` : undefined
}

async function files(_: Pool, env: Env): Promise<string | undefined> {
  const storage = await createStorage(env)
  await storage.check()
  return (await tryToStore(storage)) ? undefined : 'what was stored is not what is read'
}

async function audit(pool: Pool): Promise<string | undefined> {
  return (await checkAuditChain(pool)).faults.join('; ') || undefined
}

async function admins(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM person WHERE active AND 'admin' = ANY(roles)`,
  )
  return rows[0]?.count ? undefined : 'nobody is; see "npx fieldline admin create --help"'
}
