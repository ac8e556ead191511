import { services } from '../services'
import type { PrismaClient } from '../generated/prisma/client'

/** Which sessions of a person: all, all but one, or only one. */
export type Which = { except?: string; only?: string }
export type Why =
  'sign-out' | 'signed-in-again' | 'own-devices' | 'password-changed' | 'admin' | 'deactivated' | 'guest-gone'

/** Ends sessions of a person everywhere at once: the rows, and then every socket and cache that hears of it. */
export async function endSessions(personId: string, which: Which, why: Why): Promise<string[]> {
  const ids = await markSessionsEnded(services().db, personId, which)
  announceSessionsEnded(personId, ids, why)
  return ids
}

/** The part of ending that belongs into a transaction, pushes included; announce the returned ids after its commit (T4). */
export async function markSessionsEnded(
  db: Pick<PrismaClient, '$queryRaw'>,
  personId: string,
  { except, only }: Which = {},
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH ended AS (
      UPDATE session SET ended_at = now()
      WHERE person_id = ${personId}::uuid AND ended_at IS NULL
        AND id IS DISTINCT FROM ${except ?? null}::uuid
        AND id = COALESCE(${only ?? null}::uuid, id)
      RETURNING id
    ), unsubscribed AS (
      DELETE FROM push_subscription WHERE session_id IN (SELECT id FROM ended)
    )
    SELECT id FROM ended`
  return rows.map(({ id }) => id)
}

export function announceSessionsEnded(personId: string, sessionIds: string[], why: Why): void {
  if (sessionIds.length === 0) return
  const { bus, log } = services()
  log.info({ personId, sessions: sessionIds.length, why }, 'sessions ended')
  bus.publish('sessions-ended', { personId, sessionIds })
}
