import { writeFile } from 'node:fs/promises'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import type { Pool } from 'pg'
import { FIELDS, type FieldMeta } from '../env-schema'
import type { Env } from '../env'
import { appliedMigrations, schemaState } from '../migrate'
import { print } from './print'
import { MIGRATIONS, pathFrom, withPool } from './settings'

/** Names of PostgreSQL settings that say how it performs and keeps things. */
const TOLD = `'server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'max_connections', 'shared_buffers',
  'work_mem', 'effective_cache_size', 'wal_level', 'max_wal_size', 'random_page_cost', 'autovacuum', 'TimeZone'`

/** Writes figures and settings, never a secret and never a word, name or address of anybody. */
export async function supportPacket(file: string): Promise<void> {
  const path = pathFrom(file)
  const packet = await withPool(async (pool, env) => ({
    at: new Date().toISOString(),
    node: process.version,
    machine: { platform: platform(), release: release(), arch: arch(), cores: cpus().length, memory: totalmem() },
    settings: settingsOf(env),
    schema: await schemaState(pool, MIGRATIONS),
    migrations: (await appliedMigrations(pool)).map(({ name }) => name),
    postgres: await postgresSettings(pool),
    tables: await tableSizes(pool),
    incidents: await counts(pool, 'SELECT status AS name, count(*)::int AS count FROM incident GROUP BY 1'),
    people: await counts(
      pool,
      `SELECT role AS name, count(*)::int AS count FROM person, unnest(roles) AS role WHERE active GROUP BY 1`,
    ),
    activity: await counts(
      pool,
      `SELECT coalesce(state, 'other') AS name, count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() GROUP BY 1`,
    ),
  }))
  await writeFile(path, `${JSON.stringify(packet, undefined, 2)}\n`, { mode: 0o600 })
  print(`Wrote ${path}. Please look through it before you send it.`)
}

/** Of a secret, only whether it is given. */
function settingsOf(env: Env): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(FIELDS).map(([name, field]) => {
      const value = (env as Record<string, unknown>)[name]
      return [
        name,
        (field.meta() as FieldMeta).secret ? (value === undefined ? 'not given' : 'given') : (value ?? null),
      ]
    }),
  )
}

async function postgresSettings(pool: Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN (${TOLD}) ORDER BY 1`,
  )
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}

async function tableSizes(pool: Pool): Promise<object[]> {
  const { rows } = await pool.query<object>(
    `SELECT relname AS name, n_live_tup::int AS rows, n_dead_tup::int AS dead, pg_total_relation_size(relid)::float8 AS bytes,
            last_autovacuum FROM pg_stat_user_tables ORDER BY relname`,
  )
  return rows
}

async function counts(pool: Pool, sql: string): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ name: string; count: number }>(sql)
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}
