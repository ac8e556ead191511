import type { PgBoss } from 'pg-boss'
import type { PoolClient } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { callsExperts, type Step } from '../../lib/notices/notice-for'
import { services } from '../services'
import { planAlarms } from './alarms'
import { planPushes } from './plan-pushes'
import { gathered } from './gathered'
import { noticesOf, type NewNotice } from './recipients'
import { inTransaction } from '../in-transaction'

/** Whose commits these are: what another process may be telling at the same time is told with nobody beside it. */
type Origin = 'ours' | 'anybodys'
const LOCK = {
  ours: `SELECT pg_advisory_xact_lock_shared(hashtext('fieldline.notices'))`,
  anybodys: `SELECT pg_advisory_xact_lock(hashtext('fieldline.notices'))`,
} satisfies Record<Origin, string>

/**
 * Stores who is told of these steps, once each however often it is called, with the jobs that push and call again; then
 * tells their screens. What somebody has read already is not stored.
 */
export async function tell(queue: PgBoss, steps: readonly Step[], origin: Origin): Promise<void> {
  const notices = await noticesOf(steps)
  const answered = steps.filter(({ before, after }) => before?.status === 'open' && after.status !== 'open')
  const calling = steps.filter(callsExperts).map(({ after }) => after)
  if (notices.length + answered.length + calling.length === 0) return
  const told = await inTransaction(async (client) => {
    await client.query(LOCK[origin])
    const stored = await store(client, notices)
    const loud = stored.filter(({ loud }) => loud).map(({ person_id: id }) => id)
    const calmed = await calm(client, answered)
    await planPushes(queue, client, loud)
    await planAlarms(queue, client, calling)
    return { loud, all: [...stored.map(({ person_id: id }) => id), ...calmed] }
  })
  if (told.all.length > 0) {
    services().bus.publish('notices', { personIds: [...new Set(told.all)], loud: [...new Set(told.loud)] })
  }
}

type Stored = { person_id: string; loud: boolean }

async function store(client: PoolClient, notices: readonly NewNotice[]): Promise<Stored[]> {
  if (notices.length === 0) return []
  const groups = gathered(notices)
  const { rows } = await client.query<Stored>({
    name: 'store-notices',
    text: `INSERT INTO notice (id, person_id, incident_id, seq, earlier, kind, loud, at)
           SELECT n.id, n.person_id, n.incident_id, u.seqs[1], u.seqs[2:], n.kind, n.loud, n.at
             FROM (SELECT id, person_id, incident_id, seqs::int[] AS seqs, kind, loud, at
                     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::bool[], $7::timestamptz[])
                       AS g(id, person_id, incident_id, seqs, kind, loud, at)) n
             LEFT JOIN seat s ON s.incident_id = n.incident_id AND s.person_id = n.person_id
             CROSS JOIN LATERAL (SELECT array_agg(t.seq) AS seqs FROM notice o, unnest(o.seq || o.earlier) AS t(seq)
                                  WHERE o.person_id = n.person_id AND o.incident_id = n.incident_id
                                    AND o.seq >= n.seqs[1]) told
             CROSS JOIN LATERAL (SELECT array_agg(seq ORDER BY seq DESC) AS seqs FROM unnest(n.seqs) AS t(seq)
                                  WHERE seq > coalesce(s.read_seq, 0) AND seq <> ALL (coalesce(told.seqs, '{}'))) u
            WHERE u.seqs IS NOT NULL
               ON CONFLICT DO NOTHING RETURNING person_id, loud`,
    values: [
      groups.map(() => uuidv7()), // in the order of time, so that new ones share a page of their index
      groups.map(({ personId }) => personId),
      groups.map(({ incidentId }) => incidentId),
      groups.map(({ seqs }) => `{${seqs.join(',')}}`),
      groups.map(({ kind }) => kind),
      groups.map(({ loud }) => loud),
      groups.map(({ at }) => at),
    ],
  })
  return rows
}

/** Somebody took it, or nobody needs to any more: the calls before that are over for everybody. Returns whose they were. */
async function calm(client: PoolClient, answered: readonly Step[]): Promise<string[]> {
  if (answered.length === 0) return []
  const { rows } = await client.query<{ person_id: string }>({
    name: 'calm-calls',
    text: `UPDATE notice n SET seen_at = now() FROM unnest($1::uuid[], $2::int[]) AS a(incident_id, seq)
            WHERE n.incident_id = a.incident_id AND n.seq < a.seq AND n.kind IN ('queue', 'unmanned') AND n.seen_at IS NULL
           RETURNING n.person_id`,
    values: [answered.map(({ after }) => after.id), answered.map(({ entry }) => entry.seq)],
  })
  return rows.map(({ person_id: id }) => id)
}
