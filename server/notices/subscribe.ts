import { z } from 'zod'
import { refuse, type Refusal } from '../../lib/refusals'
import { parsed } from '../accounts/parsed'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { isPushEndpoint } from './push-endpoint'
import { pushKeys } from './push-keys'

const bytes = (count: number) =>
  z.base64url().refine((text) => Buffer.from(text, 'base64url').length === count, `must be ${count} bytes`)

// As `PushSubscription.toJSON()` says it.
const schema = z.strictObject({
  endpoint: z.url().max(1_000),
  expirationTime: z.number().nullable().exactOptional(),
  keys: z.strictObject({ p256dh: bytes(65), auth: bytes(16) }),
})

const MOST_OF_A_PERSON = 10

/** What a browser needs to take pushes from us, and whether this session's already does. */
export async function pushState({ sessionId }: SignedIn): Promise<{ ok: true; key: string; on: boolean }> {
  const { rows } = await services().pool.query('SELECT FROM push_subscription WHERE session_id = $1', [sessionId])
  return { ok: true, key: (await pushKeys()).publicKey, on: rows.length > 0 }
}

/** From now on this session's browser takes pushes: the newest ten of a person, and none but of push services. */
export async function subscribe(actor: SignedIn, input: unknown): Promise<{ ok: true } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const { endpoint, keys } = read.data
  if (!isPushEndpoint(endpoint, services().env.PUSH_HOSTS)) {
    return refuse('bad-input', undefined, { fields: ['endpoint'] })
  }
  const { pool } = services()
  await pool.query('DELETE FROM push_subscription WHERE endpoint = $1 AND session_id <> $2', [
    endpoint,
    actor.sessionId,
  ])
  await pool.query(
    `INSERT INTO push_subscription (session_id, endpoint, p256dh, auth)
     SELECT id, $2, $3, $4 FROM session WHERE id = $1 AND ended_at IS NULL
         ON CONFLICT (session_id) DO UPDATE
        SET endpoint = excluded.endpoint, p256dh = excluded.p256dh, auth = excluded.auth, created_at = now()`,
    [actor.sessionId, endpoint, keys.p256dh, keys.auth],
  )
  await pool.query(
    `DELETE FROM push_subscription WHERE session_id IN (
       SELECT b.session_id FROM push_subscription b JOIN session s ON s.id = b.session_id
        WHERE s.person_id = $1 ORDER BY b.created_at DESC OFFSET ${MOST_OF_A_PERSON})`,
    [actor.id],
  )
  return { ok: true }
}

/** This session's browser takes no pushes any more. */
export async function unsubscribe({ sessionId }: SignedIn): Promise<{ ok: true }> {
  await services().pool.query('DELETE FROM push_subscription WHERE session_id = $1', [sessionId])
  return { ok: true }
}
