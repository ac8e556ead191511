import { IN_FORCE, inForceValues } from '../auth/sessions'
import { services } from '../services'

/** How long what somebody was told of is kept, in days. */
export const KEPT_DAYS = 30

/** Removes what is too old, and where pushes went of sessions that are over. */
export async function cleanUp(): Promise<void> {
  const { pool } = services()
  await pool.query(`DELETE FROM notice WHERE at < now() - $1::int * interval '1 day'`, [KEPT_DAYS])
  await pool.query(
    `DELETE FROM push_subscription WHERE session_id NOT IN (
       SELECT s.id FROM session s JOIN person p ON p.id = s.person_id WHERE ${IN_FORCE})`,
    inForceValues(),
  )
}
