import { randomUUID } from 'node:crypto'
import type { Account } from '../../lib/people'
import { ACCOUNT_COLUMNS, accountOf, type AccountRow } from '../accounts/account'
import { perBus } from '../per-bus'
import { services } from '../services'
import { together } from '../together'

/** A session in force. `fresh`: it began less than ten minutes ago, so the password was only just given. */
export type Session = { id: string; personId: string; fresh: boolean }
export type CheckedSession = { account: Account; session: Session }
/** Where a session was opened from; `address` is the client's, as far as the trusted proxies tell. */
export type SessionOrigin = { userAgent: string; address: string }

type Row = AccountRow & { id: string; fresh: boolean; unseen: boolean }

// An admin's session is worth more to a thief, so it lasts less (SE3).
const hours = (admin: string, others: string) =>
  `CASE WHEN 'admin' = ANY(p.roles) THEN ${admin}::int ELSE ${others}::int END * interval '1 hour'`

/**
 * What a session `s` of a person `p` must fulfil, by the database's clock (SE8); takes `inForceValues` as $1 to $4. A guest's
 * lasts as long as his owner gave him, and no idleness ends it: he could not come back.
 */
export const IN_FORCE = `s.ended_at IS NULL AND p.active AND s.expires_at > now()
  AND (p.guest_of IS NOT NULL
    OR s.last_seen_at > now() - ${hours('$1', '$2')} AND s.created_at > now() - ${hours('$3', '$4')})`

export function inForceValues(): number[] {
  const { SESSION_ADMIN_IDLE_HOURS, SESSION_IDLE_HOURS, SESSION_ADMIN_ABSOLUTE_HOURS } = services().env
  return [SESSION_ADMIN_IDLE_HOURS, SESSION_IDLE_HOURS, SESSION_ADMIN_ABSOLUTE_HOURS, absoluteHours()]
}

/** The longest a session can last, in hours. */
export function absoluteHours(): number {
  return services().env.SESSION_ABSOLUTE_DAYS * 24
}

/** Opens a session for somebody who has just proved who they are, and forgets their long dead ones; returns its id. */
export async function openSession(personId: string, from: SessionOrigin): Promise<string> {
  const id = randomUUID()
  await services().pool.query({
    name: 'session-open',
    text: `WITH forgotten AS (DELETE FROM session WHERE person_id = $2 AND expires_at < now() - interval '30 days')
           INSERT INTO session (id, person_id, expires_at, user_agent, address)
           VALUES ($1, $2, now() + $3::int * interval '1 hour', $4, $5)`,
    values: [id, personId, absoluteHours(), from.userAgent.slice(0, 400), from.address],
  })
  return id
}

/**
 * The session and its person as the database has them now, or undefined: ended, expired, or the person is not active.
 * With `touch` (the person did something) it counts as activity, written down at most once a minute.
 */
export async function checkSession(sessionId: string, { touch = true } = {}): Promise<CheckedSession | undefined> {
  const row = await inForce()(sessionId)
  if (!row) return undefined
  if (touch && row.unseen) await markSeen(row)
  return { account: accountOf(row), session: { id: row.id, personId: row.person_id, fresh: row.fresh } }
}

// Many come at once when a network is back: one query for all who wait, or they would take every connection there is.
const inForce = perBus(() =>
  together(async (ids: readonly string[]) => {
    const { rows } = await services().pool.query<Row>({
      name: 'session-check',
      text: `SELECT s.id, s.created_at > now() - interval '10 minutes' AS fresh,
                    s.last_seen_at < now() - interval '1 minute' AS unseen, ${ACCOUNT_COLUMNS}
             FROM session s JOIN person p ON p.id = s.person_id WHERE s.id = ANY($5::uuid[]) AND ${IN_FORCE}`,
      values: [...inForceValues(), ids],
    })
    return new Map(rows.map((row) => [row.id, row]))
  }),
)

/** Those of these sessions that are in force. */
export async function sessionsInForce(ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await services().pool.query<{ id: string }>({
    name: 'sessions-in-force',
    text: `SELECT s.id FROM session s JOIN person p ON p.id = s.person_id WHERE s.id = ANY($5::uuid[]) AND ${IN_FORCE}`,
    values: [...inForceValues(), ids],
  })
  return new Set(rows.map(({ id }) => id))
}

/** Where a row is being changed, this time is not written down: waiting for it could meet one who waits for ours. */
async function markSeen({ id, person_id: personId }: Row): Promise<void> {
  await services().pool.query({
    name: 'session-seen',
    text: `WITH seen AS (
             UPDATE session SET last_seen_at = now()
              WHERE id IN (SELECT id FROM session WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED)
           )
           UPDATE person SET last_active_at = now()
            WHERE id IN (SELECT id FROM person WHERE id = $2 FOR NO KEY UPDATE SKIP LOCKED)`,
    values: [id, personId],
  })
}
