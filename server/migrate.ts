import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { grantRights } from './migrator'

type Migration = { name: string; sql: string; checksum: string }
type Recorded = { migration_name: string; checksum: string; finished_at: Date | null }

/** Migrations and database do not fit together; `message` says what happened and what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

// The lock that Prisma's own `migrate deploy` takes, so that the two never run at once.
const LOCK = 72_707_369

// Exactly Prisma's table: either tool finds everything in place after the other.
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

/**
 * Applies what `dir` (Prisma's migrations folder) has and the database lacks, each file in one transaction, one runner
 * at a time. Returns the names it applied. With `only`, no others than these are considered; `grantTo` may use the tables
 * afterwards.
 * @throws MigrationError when a file fails (nothing of it stays) or the database does not belong to these files.
 */
export async function migrate(
  pool: Pool,
  dir: string,
  { only, grantTo }: { only?: readonly string[]; grantTo?: string | undefined } = {},
): Promise<{ applied: string[] }> {
  const files = (await migrationsIn(dir)).filter(({ name }) => only?.includes(name) ?? true)
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0; set lock_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(TABLE)
    const recorded = await recordedIn(client)
    const misfit = misfitOf(files, recorded)
    if (misfit) throw new MigrationError(misfit)

    const done = new Set(recorded.map((row) => row.migration_name))
    const missing = files.filter((file) => !done.has(file.name))
    for (const migration of missing) await apply(client, migration)
    if (grantTo !== undefined) await grantRights(client, grantTo)
    return { applied: missing.map((migration) => migration.name) }
  } finally {
    // Closing the connection frees the lock whatever happened on it.
    client.release(true)
  }
}

/** The names of the migrations in `dir`, in order, with the checksums that the database keeps of them. */
export async function knownMigrations(dir: string): Promise<{ name: string; checksum: string }[]> {
  return (await migrationsIn(dir)).map(({ name, checksum }) => ({ name, checksum }))
}

/** Those that the database has, in order. */
export async function appliedMigrations(db: Pick<Pool, 'query'>): Promise<{ name: string; checksum: string }[]> {
  const table = await db.query<{ found: boolean }>("select to_regclass('_prisma_migrations') is not null as found")
  const recorded = table.rows[0]?.found ? await recordedIn(db) : []
  return recorded.map(({ migration_name: name, checksum }) => ({ name, checksum }))
}

/** Whether the database has these migrations: all, not yet all, or others than these. */
export async function schemaState(pool: Pool, dir: string): Promise<'current' | 'behind' | 'unknown'> {
  const files = await migrationsIn(dir)
  const table = await pool.query<{ found: boolean }>("select to_regclass('_prisma_migrations') is not null as found")
  const recorded = table.rows[0]?.found ? await recordedIn(pool) : []
  if (misfitOf(files, recorded)) return 'unknown'
  return recorded.length === files.length ? 'current' : 'behind'
}

async function apply(client: PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    throw new MigrationError(`Migration ${name} failed, and nothing of it was kept: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

function misfitOf(files: Migration[], recorded: Recorded[]): string | undefined {
  const known = new Map(files.map((file) => [file.name, file]))
  for (const { migration_name: name, checksum, finished_at: finishedAt } of recorded) {
    const file = known.get(name)
    if (!file) return `The database has the migration ${name}, which this version lacks. Start the newer version again.`
    if (!finishedAt)
      return `Migration ${name} was begun by another tool and did not finish. See "prisma migrate resolve".`
    if (file.checksum !== checksum)
      return `Migration ${name} was changed after it was applied. Restore the original file.`
  }
  return undefined
}

async function recordedIn(db: Pick<Pool, 'query'>): Promise<Recorded[]> {
  const found = await db.query<Recorded>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by started_at',
  )
  return found.rows
}

async function migrationsIn(dir: string): Promise<Migration[]> {
  const folders = (await readdir(dir, { withFileTypes: true })).filter((item) => item.isDirectory())
  const names = folders.map((folder) => folder.name).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(dir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}
