import { randomUUID } from 'node:crypto'
import type { PgBoss } from 'pg-boss'
import type { PoolClient } from 'pg'
import { callsExperts, type Step } from '../../lib/notices/notice-for'
import { services } from '../services'
import { planAlarms } from './alarms'
import { planPushes } from './plan-pushes'
import { noticesOf, type NewNotice } from './recipients'
import { inTransaction } from '../in-transaction'

/**
 * Stores who is told of these steps, once each however often it is called, with the jobs that push and call again; then
 * tells their screens. What somebody has read already is not stored.
 */
export async function tell(queue: PgBoss, steps: readonly Step[]): Promise<void> {
  const notices = await noticesOf(steps)
  const answered = steps.filter(({ before, after }) => before?.status === 'open' && after.status !== 'open')
  const calling = steps.filter(callsExperts).map(({ after }) => after)
  if (notices.length + answered.length + calling.length === 0) return
  const told = await inTransaction(async (client) => {
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
  const { rows } = await client.query<Stored>({
    name: 'store-notices',
    text: `INSERT INTO notice (id, person_id, incident_id, seq, kind, loud, at)
           SELECT n.* FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::bool[], $7::timestamptz[])
               AS n(id, person_id, incident_id, seq, kind, loud, at)
            WHERE NOT EXISTS (SELECT FROM seat s WHERE s.incident_id = n.incident_id AND s.person_id = n.person_id
                                AND s.read_seq >= n.seq)
               ON CONFLICT DO NOTHING RETURNING person_id, loud`,
    values: [
      notices.map(() => randomUUID()),
      notices.map(({ personId }) => personId),
      notices.map(({ incidentId }) => incidentId),
      notices.map(({ seq }) => seq),
      notices.map(({ kind }) => kind),
      notices.map(({ loud }) => loud),
      notices.map(({ at }) => at),
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
