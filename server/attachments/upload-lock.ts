import { ERRORS, type Lock, type Locker } from '@tus/server'
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { services } from '../services'
import { tusError } from './tus-error'

const LEASE_SECONDS = 10
const RENEW_MS = 1_000
const ASK_MS = 100
const PATIENCE_MS = 20_000

/**
 * One request at a time writes to an upload, on whatever node: a lease in its row. Whoever comes next asks for it, and the
 * request that has it, mostly one whose line is dead, gives it up within a second or two.
 */
export const uploadLocker: Locker = { newLock: (uploadId) => leaseOf(uploadId) }

function leaseOf(uploadId: string): Lock {
  const { pool, log } = services()
  const me = randomUUID()
  let renewing: NodeJS.Timeout | undefined

  async function taken(): Promise<boolean> {
    const { rows } = await pool.query<{ mine: boolean }>(
      `UPDATE attachment_part SET lease_wanted = NOT free.ed,
              lease_by = CASE WHEN free.ed THEN $2::uuid ELSE lease_by END,
              lease_until = CASE WHEN free.ed THEN now() + make_interval(secs => $3) ELSE lease_until END,
              touched_at = now()
         FROM (SELECT lease_by IS NULL OR lease_until < now() AS ed FROM attachment_part WHERE upload_id = $1 FOR UPDATE) free
        WHERE upload_id = $1 RETURNING free.ed AS mine`,
      [uploadId, me, LEASE_SECONDS],
    )
    if (rows.length === 0) throw tusError(ERRORS.FILE_NOT_FOUND)
    return rows[0]?.mine === true
  }

  /** Whether somebody else waits for it. */
  async function renewed(): Promise<boolean> {
    const { rows } = await pool.query<{ wanted: boolean }>(
      `UPDATE attachment_part SET lease_until = now() + make_interval(secs => $3), touched_at = now()
        WHERE upload_id = $1 AND lease_by = $2 RETURNING lease_wanted AS wanted`,
      [uploadId, me, LEASE_SECONDS],
    )
    return rows[0]?.wanted ?? true
  }

  return {
    async lock(signal, giveUp) {
      const until = performance.now() + PATIENCE_MS
      while (!(await taken())) {
        if (signal.aborted || performance.now() > until) throw tusError(ERRORS.ERR_LOCK_TIMEOUT)
        await delay(ASK_MS)
      }
      renewing = setInterval(() => {
        renewed().then(
          (wanted) => (wanted ? giveUp() : undefined),
          (error: unknown) => log.warn({ err: error }, 'the lease of an upload was not renewed'),
        )
      }, RENEW_MS)
    },
    async unlock() {
      clearInterval(renewing)
      await pool.query('UPDATE attachment_part SET lease_by = NULL WHERE upload_id = $1 AND lease_by = $2', [
        uploadId,
        me,
      ])
    },
  }
}
