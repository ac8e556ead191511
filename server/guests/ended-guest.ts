import type { GuestEnd } from '../../lib/guest-ends'
import { readSessionToken } from '../auth/session-token'
import { services } from '../services'

const ENDS: Readonly<Record<string, GuestEnd>> = { 'participant.removed': 'removed', 'guest.expired': 'expired' }

/** Why the guest is out whose session this cookie names; undefined for everybody else, and while he is in. */
export async function endedGuest(cookie: string | undefined): Promise<GuestEnd | undefined> {
  const token = await readSessionToken(cookie)
  if (!token) return undefined
  const { rows } = await services().pool.query<{ over: boolean; type: string | null }>({
    name: 'ended-guest',
    text: `SELECT s.expires_at <= now() AS over, (
             SELECT type FROM entry WHERE incident_id = p.guest_of AND type = ANY($3) AND fact ->> 'personId' = p.id::text
              ORDER BY seq DESC LIMIT 1) AS type
             FROM session s JOIN person p ON p.id = s.person_id
            WHERE s.id = $1 AND p.id = $2 AND p.guest_of IS NOT NULL
              AND NOT (s.ended_at IS NULL AND s.expires_at > now() AND p.active)`,
    values: [token.sessionId, token.personId, Object.keys(ENDS)],
  })
  const [found] = rows
  return found && (ENDS[found.type ?? ''] ?? (found.over ? 'expired' : 'gone'))
}
