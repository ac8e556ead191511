import type { PgBoss } from 'pg-boss'
import { NO_CHOICES, quietUntil, type NoticeChoices } from '../../lib/notices/notice-choices'
import type { NoticeKind } from '../../lib/notices/notice-kinds'
import { IN_FORCE, inForceValues } from '../auth/sessions'
import { services } from '../services'
import { PUSH, type PushJob } from './plan-pushes'
import { sendPush, type Subscription } from './send-push'

/** What is older is only listed. */
const PUSHED_WITHIN = `interval '1 day'`

type Untold = { id: string; kind: NoticeKind }

/**
 * Makes known to a person what no screen of theirs has: one push for all of it, to the device they used last that takes it.
 * In their quiet hours it waits for the end of these. Throws when it should be tried again.
 */
export async function pushToPerson(queue: PgBoss, personId: string): Promise<void> {
  const { clock } = services()
  const choices = await choicesOf(personId)
  const untold = (await untoldOf(personId)).filter(({ kind }) => !choices.silent.includes(kind))
  const newest = untold.at(-1)
  if (!newest) return
  const quietEnds = quietUntil(choices.quiet, clock.now())
  if (quietEnds !== undefined) return later(queue, { personId }, quietEnds)
  if (await sendToOne(personId, newest.id)) await markTold(untold)
}

async function later(queue: PgBoss, job: PushJob, at: number): Promise<void> {
  await queue.send(PUSH, job, { singletonKey: job.personId, startAfter: new Date(at) })
}

async function sendToOne(personId: string, id: string): Promise<boolean> {
  let trouble: Error | undefined
  for (const subscription of await subscriptionsOf(personId)) {
    try {
      if ((await sendPush(subscription, id)) === 'sent') return true
      await forget(subscription)
    } catch (error) {
      trouble = error as Error
    }
  }
  if (trouble) throw trouble
  return false
}

async function choicesOf(personId: string): Promise<NoticeChoices> {
  const { rows } = await services().pool.query<{ choices: NoticeChoices }>(
    'SELECT notice_choices AS choices FROM person WHERE id = $1',
    [personId],
  )
  return rows[0]?.choices ?? NO_CHOICES
}

async function untoldOf(personId: string): Promise<Untold[]> {
  const { rows } = await services().pool.query<Untold>({
    name: 'notices-untold',
    text: `SELECT id, kind FROM notice WHERE person_id = $1 AND loud AND told_at IS NULL AND seen_at IS NULL
              AND at > now() - ${PUSHED_WITHIN} ORDER BY at, seq`,
    values: [personId],
  })
  return rows
}

/** Only sessions in force, the one used last first: who signed out is told nothing. */
async function subscriptionsOf(personId: string): Promise<Subscription[]> {
  const { rows } = await services().pool.query<Subscription>({
    name: 'push-subscriptions',
    text: `SELECT b.session_id AS "sessionId", b.endpoint, b.p256dh, b.auth
             FROM push_subscription b JOIN session s ON s.id = b.session_id JOIN person p ON p.id = s.person_id
            WHERE s.person_id = $5 AND ${IN_FORCE} ORDER BY s.last_seen_at DESC`,
    values: [...inForceValues(), personId],
  })
  return rows
}

async function forget({ sessionId }: Subscription): Promise<void> {
  await services().pool.query('DELETE FROM push_subscription WHERE session_id = $1', [sessionId])
}

/** All at the same moment: what one push stands for. */
async function markTold(untold: readonly Untold[]): Promise<void> {
  await services().pool.query('UPDATE notice SET told_at = now() WHERE id = ANY($1::uuid[])', [
    untold.map(({ id }) => id),
  ])
}
