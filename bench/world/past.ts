import type { Ground, Person } from './people.ts'

/**
 * Closed incidents, one after the other by these technicians, each solved by this expert after that many messages. Their
 * entries, and the people in them, are written by the database itself: millions take minutes.
 */
export type Past = { technicians: readonly Person[]; expert: Person; incidents: number; messages: number }

export async function createPast({ pool, areaId }: Ground, past: Past): Promise<void> {
  const { technicians, expert, incidents, messages } = past
  await pool.query(PAST, [technicians.map(({ id }) => id), expert.id, areaId, incidents, messages])
}

/** The same for millions of entries: by two connections at once, and their indexes are made when all are there. */
export async function createLongPast(ground: Ground, past: Past): Promise<void> {
  const { pool } = ground
  for (const { gone } of INDEXES) await pool.query(gone)
  const half = { ...past, incidents: past.incidents / 2 }
  await Promise.all([createPast(ground, half), createPast(ground, half)])
  const client = await pool.connect()
  try {
    await client.query(`SET maintenance_work_mem = '1GB'`)
    for (const { made } of INDEXES) await client.query(made)
  } finally {
    client.release(true)
  }
}

const INDEXES = [
  {
    gone: 'ALTER TABLE entry DROP CONSTRAINT entry_pkey',
    made: 'ALTER TABLE entry ADD CONSTRAINT entry_pkey PRIMARY KEY (incident_id, seq)',
  },
  {
    gone: 'DROP INDEX entry_by_id_command_id_key',
    made: 'CREATE UNIQUE INDEX entry_by_id_command_id_key ON entry (by_id, command_id)',
  },
  {
    gone: 'DROP INDEX entry_amendment_idx',
    made: 'CREATE INDEX entry_amendment_idx ON entry (incident_id, ref_seq) WHERE ref_seq IS NOT NULL',
  },
]

/** Lets the planner and the visibility map know what was written, and the disk come to rest. */
export async function settleDatabase({ pool }: Ground): Promise<void> {
  for (const table of ['entry', 'incident', 'seat', 'person', 'session']) await pool.query(`VACUUM ANALYZE ${table}`)
}

const PAST = `
  WITH made AS (
    INSERT INTO incident (id, number, area_id, seq, status, outcome, title, description, creator_id, reporter_id, last_owner_id,
                          state_seq, details_seq, created_at, waiting_since, state_at, message_count, last_activity_at, last_message)
    SELECT uuidv7(), nextval('incident_number_seq'), $3::uuid, $5::int + 3, 'closed', 'solved', 'Pump loses pressure', '', creator,
           creator, $2::uuid, $5::int + 3, 1, at, at, at, $5::int, at,
           jsonb_build_object('seq', $5::int + 2, 'by', creator, 'text', 'The gauge reads 2.1 bar.')
      FROM (SELECT n, ($1::uuid[])[1 + n % cardinality($1::uuid[])] AS creator,
                   now() - interval '1 hour' - n * interval '1 minute' AS at FROM generate_series(1, $4::int) AS n) AS one
    RETURNING id, creator_id, area_id, number, seq, created_at, state_at
  ), seats AS (
    INSERT INTO seat (incident_id, person_id, role, seated, since_seq, delivered_seq, read_seq, closed_at)
    SELECT id, creator_id, 'technician', true, 1, seq, seq, state_at FROM made
    UNION ALL SELECT id, $2::uuid, 'expert', true, 2, seq, seq, state_at FROM made
  )
  INSERT INTO entry (incident_id, seq, at, by_id, command_id, body_hash, type, fact)
  SELECT id, n, created_at, CASE WHEN n = 2 OR n = seq THEN $2::uuid ELSE creator_id END, uuidv7(), 'abcdefghijklmnopqrstuv',
         CASE WHEN n = 1 THEN 'incident.opened' WHEN n = 2 THEN 'incident.accepted' WHEN n = seq THEN 'incident.closed'
              ELSE 'message.posted' END,
         CASE WHEN n = 1 THEN jsonb_build_object('number', number, 'areaId', area_id, 'creatorId', creator_id,
                                                 'title', 'Pump loses pressure', 'description', '')
              WHEN n = 2 THEN '{}' WHEN n = seq THEN '{"outcome": "solved", "note": "", "forced": false}'
              ELSE '{"text": "The gauge reads 2.1 bar."}' END
    FROM made CROSS JOIN LATERAL generate_series(1, seq) AS n`
