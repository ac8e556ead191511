import type { PgBoss } from 'pg-boss'
import { stepsOf } from '../../lib/notices/steps'
import { entriesBetween } from '../queries/entries-page'
import { loadIncident } from '../incident/store'
import { services } from '../services'
import { tell } from './tell'

/** What was dated before this much may be committed after it. */
const MARGIN = `interval '10 seconds'`
const SILENT = `interval '60 seconds'`

/** Tells what processes that died had committed and not told. Returns how many there were. */
export async function catchUp(queue: PgBoss): Promise<number> {
  const { pool } = services()
  const { rows: dead } = await pool.query<{ id: string; since: Date }>(
    `SELECT id, done_until - ${MARGIN} AS since FROM notice_node WHERE beat_at < now() - ${SILENT}`,
  )
  for (const { id, since } of dead) {
    await tellSince(queue, since)
    await pool.query('DELETE FROM notice_node WHERE id = $1', [id])
  }
  return dead.length
}

async function tellSince(queue: PgBoss, since: Date): Promise<void> {
  const { pool } = services()
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM incident WHERE last_activity_at >= $1', [since])
  for (const { id } of rows) {
    const incident = await loadIncident(pool, id)
    if (!incident) continue
    const entries = await entriesBetween(id, 1, incident.seq)
    const steps = stepsOf(undefined, incident, entries)
    const due = steps.filter(({ entry }) => Date.parse(entry.at) >= since.getTime())
    await tell(queue, due, 'anybodys')
  }
}
