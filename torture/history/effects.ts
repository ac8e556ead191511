import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'

/** People are told a second after a commit. */
const TOLD_MS = 2_000

/** Somebody is told of an entry. */
export type Told = { personId: string; incidentId: string; seq: number }

/** What commands cause besides their entries, as the database holds it. */
export type Effects = {
  /** As often as notices name it. */
  told: readonly Told[]
  /** How many messages each incident says that it has, and how many are stored. */
  counted: readonly { incidentId: string; says: number; has: number }[]
  /** Rows of what is audited, and of what was attached. */
  audited: number
  attached: number
}

/** Reads it past every cache of the product. */
export async function effectsIn(pool: Pool): Promise<Effects> {
  const told = await pool.query<Told>(
    `SELECT person_id AS "personId", incident_id AS "incidentId", named.seq
       FROM notice n CROSS JOIN LATERAL unnest(n.seq || n.earlier) AS named(seq)`,
  )
  const counted = await pool.query<Effects['counted'][number]>(
    `SELECT i.id AS "incidentId", i.message_count AS says, count(e.seq)::int AS has
       FROM incident i LEFT JOIN entry e ON e.incident_id = i.id AND e.type = 'message.posted' GROUP BY i.id`,
  )
  const rows = await pool.query<{ audited: number; attached: number }>(
    `SELECT (SELECT count(*)::int FROM audit_entry) AS audited, (SELECT count(*)::int FROM attachment_part) AS attached`,
  )
  return { told: told.rows, counted: counted.rows, ...(rows.rows[0] ?? { audited: 0, attached: 0 }) }
}

/** The same, once whoever is told twice would have been. */
export async function effectsAfterAll(pool: Pool): Promise<Effects> {
  await delay(TOLD_MS)
  return effectsIn(pool)
}
