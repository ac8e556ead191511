import { z } from 'zod'
import type { Refusal } from '../../lib/refusals'
import { parsed } from '../accounts/parsed'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'

const schema = z.strictObject({ as: z.enum(['seen', 'heard']) })

/** Everything a person was told of so far is seen; or a screen in front of them has just made it known, so that no push need. */
export async function markNotices({ id }: SignedIn, input: unknown): Promise<{ ok: true } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const { pool, bus } = services()
  const text =
    read.data.as === 'seen'
      ? 'UPDATE notice SET seen_at = now() WHERE person_id = $1 AND seen_at IS NULL'
      : 'UPDATE notice SET told_at = now() WHERE person_id = $1 AND loud AND told_at IS NULL AND seen_at IS NULL'
  const { rowCount } = await pool.query(text, [id])
  if (read.data.as === 'seen' && rowCount) bus.publish('notices', { personIds: [id], loud: [] })
  return { ok: true }
}
