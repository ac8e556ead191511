import type { PgBoss } from 'pg-boss'
import type { PoolClient } from 'pg'

export const PUSH = 'push-to-person'
export type PushJob = { personId: string }

/** Long enough for a screen that the person looks at to say that it told them. */
const AFTER_SECONDS = 1

/** Plans one push for each of these people who takes pushes anywhere; what is planned already covers what came since. */
export async function planPushes(queue: PgBoss, client: PoolClient, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const { rows } = await client.query<{ person_id: string }>({
    name: 'people-with-pushes',
    text: `SELECT DISTINCT s.person_id FROM push_subscription p JOIN session s ON s.id = p.session_id
            WHERE s.person_id = ANY($1::uuid[])`,
    values: [[...new Set(personIds)]],
  })
  if (rows.length === 0) return
  const jobs = rows.map(({ person_id: personId }) => ({
    data: { personId } satisfies PushJob,
    singletonKey: personId,
    startAfter: AFTER_SECONDS,
  }))
  await queue.insert(PUSH, jobs, { db: { executeSql: (text, values) => client.query(text, values) } })
}
