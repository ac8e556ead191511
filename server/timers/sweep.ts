import { services } from '../services'
import { look } from './look'

/** As many as one sweep looks at: the next one takes the rest. */
const MOST = 500

// The same times as `dueOf`, roughly: whoever is found for nothing is only looked at for nothing.
const OVERDUE = `
  SELECT id FROM incident WHERE hold_until <= $1
  UNION
  SELECT i.id FROM incident i JOIN area a ON a.id = i.area_id,
    LATERAL (SELECT CASE i.status WHEN 'resolved' THEN a.close_resolved_hours ELSE a.close_held_days * 24 END AS hours) limits
   WHERE i.quiet_since IS NOT NULL AND hours > 0
     AND i.quiet_since + make_interval(mins => hours * CASE WHEN i.reminded THEN 60 ELSE 30 END) <= $1
  UNION
  SELECT id FROM incident WHERE guest_until <= $1
  LIMIT ${MOST}`

/** Looks at every incident whose time has come: those whose job was lost, or never made. Returns how many there were. */
export async function sweep(): Promise<number> {
  const { pool, clock } = services()
  const { rows } = await pool.query<{ id: string }>({
    name: 'sweep',
    text: OVERDUE,
    values: [new Date(clock.now())],
  })
  for (const { id } of rows) await look(id)
  return rows.length
}
