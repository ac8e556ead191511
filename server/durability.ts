import type { Pool } from 'pg'

type Facts = { version: number; fsync: string; full_page_writes: string; synchronous_commit: string }

const OLDEST = 150_000

/**
 * What lets this PostgreSQL lose what it has confirmed, one sentence each; empty when nothing does.
 * A production server must not start on such a database.
 */
export async function weakDurability(pool: Pool): Promise<string[]> {
  const found = await pool.query<Facts>(
    `select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
            current_setting('full_page_writes') as full_page_writes,
            current_setting('synchronous_commit') as synchronous_commit`,
  )
  const facts = found.rows[0]
  return facts ? weaknessesOf(facts) : []
}

/** The rule by itself; `version` as in server_version_num. */
export function weaknessesOf(facts: Facts): string[] {
  const off = (['fsync', 'full_page_writes', 'synchronous_commit'] as const).filter((name) => facts[name] === 'off')
  const weak = off.map(
    (name) => `PostgreSQL runs with ${name} = off, so a crash can lose stored messages. Set it to on.`,
  )
  if (facts.version >= OLDEST) return weak
  return [`PostgreSQL ${Math.floor(facts.version / 10_000)} is too old. Fieldline needs 15 or newer.`, ...weak]
}
