import { Client, Pool, type PoolClient } from 'pg'
import type { Env } from './env'

/**
 * What the application needs of each table, and no more (SC2): what was said is never removed, and what was written
 * down about an act never changed. A table that is missing here cannot be used.
 */
const RIGHTS: Readonly<Record<string, string>> = {
  _prisma_migrations: 'SELECT',
  area: 'SELECT, INSERT, UPDATE',
  area_member: 'SELECT, INSERT, DELETE',
  asset: 'SELECT, INSERT, UPDATE',
  attachment_part: 'SELECT, INSERT, UPDATE, DELETE',
  audit_chain: 'SELECT',
  audit_entry: 'SELECT, INSERT',
  draft: 'SELECT, INSERT, UPDATE, DELETE',
  entry: 'SELECT, INSERT, UPDATE',
  guest_code: 'SELECT, INSERT',
  incident: 'SELECT, INSERT, UPDATE',
  notice: 'SELECT, INSERT, UPDATE, DELETE',
  notice_node: 'SELECT, INSERT, UPDATE, DELETE',
  organisation: 'SELECT, INSERT, UPDATE',
  person: 'SELECT, INSERT, UPDATE',
  push_key: 'SELECT, INSERT',
  push_subscription: 'SELECT, INSERT, UPDATE, DELETE',
  seat: 'SELECT, INSERT, UPDATE',
  session: 'SELECT, INSERT, UPDATE, DELETE',
}

/** The one who may change the schema, and the role that then works with it, unless that is the same. */
export type Migrator = { pool: Pool; grantTo: string | undefined }

/** Lends the connections of MIGRATION_DATABASE_URL, or of DATABASE_URL where one role does both. */
export async function asMigrator<T>(env: Env, work: (migrator: Migrator) => Promise<T>): Promise<T> {
  const pool = new Pool({ connectionString: env.MIGRATION_DATABASE_URL ?? env.DATABASE_URL, max: 2 })
  // A lost connection fails the query that runs on it; an idle one is missed by nobody.
  pool.on('error', () => undefined)
  try {
    const grantTo = env.MIGRATION_DATABASE_URL === undefined ? undefined : await roleOf(env.DATABASE_URL)
    return await work({ pool, grantTo })
  } finally {
    await pool.end()
  }
}

/** Gives a role exactly what the application needs; does nothing to the role that owns the tables itself. */
export async function grantRights(client: PoolClient, role: string): Promise<void> {
  const { rows } = await client.query<{ role: string; schema: string; jobs: boolean; own: boolean }>(
    `SELECT quote_ident($1) AS role, quote_ident(current_schema()) AS schema,
            to_regnamespace('jobs') IS NOT NULL AS jobs, $1 = current_user AS own`,
    [role],
  )
  const [names] = rows
  if (!names || names.own) return
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'`,
  )
  const grants = tables.flatMap(({ name }) =>
    RIGHTS[name] ? [`GRANT ${RIGHTS[name]} ON "${name}" TO ${names.role}`] : [],
  )
  await client.query(
    [
      'BEGIN',
      `GRANT USAGE ON SCHEMA ${names.schema} TO ${names.role}`,
      `REVOKE ALL ON ALL TABLES IN SCHEMA ${names.schema} FROM ${names.role}`,
      ...grants,
      ...(names.jobs ? jobRights(names.role) : []),
      `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${names.schema} TO ${names.role}`,
      'COMMIT',
    ].join(';\n'),
  )
}

/** The queue's own tables hold nothing but what is to be looked at when. */
function jobRights(role: string): string[] {
  return [
    `GRANT USAGE ON SCHEMA jobs TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO ${role}`,
  ]
}

async function roleOf(connectionString: string): Promise<string> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: string }>('SELECT current_user AS role')
    return rows[0]?.role ?? ''
  } finally {
    await client.end()
  }
}
