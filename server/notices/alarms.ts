import { randomUUID } from 'node:crypto'
import type { PgBoss } from 'pg-boss'
import type { PoolClient } from 'pg'
import type { Incident } from '../../lib/incident/incident'
import { CALL_AGAIN_MINUTES } from '../../lib/notices/called-first'
import { loadIncident } from '../incident/store'
import { services } from '../services'
import { inTransaction } from '../in-transaction'
import { planPushes } from './plan-pushes'

export const ALARM = 'call-again'
export type AlarmJob = { incidentId: string; stateSeq: number; whom: 'experts' | 'admins' }

/** Plans what follows if these waiting incidents still wait then. */
export async function planAlarms(queue: PgBoss, client: PoolClient, waiting: readonly Incident[]): Promise<void> {
  if (waiting.length === 0) return
  const jobs = waiting.flatMap(({ id, stateSeq }) =>
    (['experts', 'admins'] as const).map((whom) => ({
      data: { incidentId: id, stateSeq, whom } satisfies AlarmJob,
      singletonKey: `${id} ${stateSeq} ${whom}`,
      startAfter: CALL_AGAIN_MINUTES[whom] * 60,
    })),
  )
  await queue.insert(ALARM, jobs, { db: { executeSql: (text, values) => client.query(text, values) } })
}

/** Calls again if it still waits as it did. */
export async function callAgain(queue: PgBoss, { incidentId, stateSeq, whom }: AlarmJob): Promise<void> {
  const incident = await loadIncident(services().pool, incidentId)
  if (incident?.status !== 'open' || incident.stateSeq !== stateSeq) return
  const called = await inTransaction(async (client) => {
    const people = await (whom === 'experts' ? callExperts : callAdmins)(client, incident)
    await planPushes(queue, client, people)
    return people
  })
  if (called.length > 0) services().bus.publish('notices', { personIds: called, loud: called })
}

/** What was re-opened may have called its last owner alone: from now on it calls every expert who is there. */
async function callExperts(client: PoolClient, { id, areaId, creatorId, cameBack }: Incident): Promise<string[]> {
  const { rows } = await client.query<{ person_id: string }>(
    `UPDATE notice n SET told_at = NULL, loud = true
      WHERE incident_id = $1 AND kind = 'queue' AND seen_at IS NULL AND (loud OR ($2 AND person_id <> $3 AND EXISTS (
        SELECT FROM person p JOIN area_member m ON m.person_id = p.id WHERE p.id = n.person_id AND m.area_id = $4
           AND p.active AND 'expert' = ANY(p.roles) AND p.availability = 'available')))
     RETURNING person_id`,
    [id, cameBack === 'reopened', creatorId, areaId],
  )
  return rows.map(({ person_id: personId }) => personId)
}

/** Admins who were called as experts of the area already are not told a second time. */
async function callAdmins(client: PoolClient, { id, stateSeq, creatorId }: Incident): Promise<string[]> {
  const admins = await client.query<{ id: string }>(
    `SELECT id FROM person WHERE active AND 'admin' = ANY(roles) AND id <> $1`,
    [creatorId],
  )
  const { rows } = await client.query<{ person_id: string }>(
    `INSERT INTO notice (id, person_id, incident_id, seq, kind, loud, at)
     SELECT n.id, n.person_id, $3, $4, 'due', true, now() FROM unnest($1::uuid[], $2::uuid[]) AS n(id, person_id)
         ON CONFLICT DO NOTHING RETURNING person_id`,
    [admins.rows.map(() => randomUUID()), admins.rows.map((admin) => admin.id), id, stateSeq],
  )
  return rows.map(({ person_id: personId }) => personId)
}
