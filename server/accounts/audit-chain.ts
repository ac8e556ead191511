import type { Pool } from 'pg'
import { services } from '../services'

const HOUR = 3
const DAY_MS = 24 * 3_600_000

/** What a look at the chain of audit entries found; `head` is its last hash in hex, for whoever keeps it elsewhere. */
export type AuditState = { entries: number; head: string; faults: string[] }

/** Computes every hash again (LO3). Faults say which entry was changed, removed or slipped in, ten at most. */
export async function checkAuditChain(pool: Pick<Pool, 'query'>): Promise<AuditState> {
  const { rows } = await pool.query<{ fault: string }>(
    `SELECT 'the entry ' || entry_id || ' was ' || CASE WHEN found THEN 'changed' ELSE 'removed' END AS fault
       FROM (SELECT c.*, e.id IS NOT NULL AS found,
                    c.place = 1 + lag(c.place, 1, 0::bigint) OVER chain
                      AND c.hash = audit_hash(lag(c.hash, 1, ''::bytea) OVER chain, e) AS sound
               FROM audit_chain c LEFT JOIN audit_entry e ON e.id = c.entry_id WINDOW chain AS (ORDER BY c.place)) links
      WHERE NOT found OR NOT sound
     UNION ALL
     SELECT 'the entry ' || id || ' was slipped in' FROM audit_entry e
      WHERE NOT EXISTS (SELECT FROM audit_chain WHERE entry_id = e.id)
      LIMIT 10`,
  )
  const last = await pool.query<{ entries: number; head: string }>(
    `SELECT place::int AS entries, encode(hash, 'hex') AS head FROM audit_chain ORDER BY place DESC LIMIT 1`,
  )
  return { entries: 0, head: '', ...last.rows[0], faults: rows.map(({ fault }) => fault) }
}

/** Checks the chain every night, and tells the log and the metrics; returns what ends it. */
export function startNightlyAuditCheck(): () => void {
  let timer = setTimeout(check, untilNight(new Date()))
  timer.unref()
  function check(): void {
    timer = setTimeout(check, DAY_MS).unref()
    void nightlyAuditCheck().catch((error: unknown) => {
      services().log.error({ err: error }, 'the audit entries could not be checked')
    })
  }
  return () => clearTimeout(timer)
}

export async function nightlyAuditCheck(): Promise<void> {
  const { pool, log, metrics } = services()
  const { faults, ...state } = await checkAuditChain(pool)
  metrics.auditFaults(faults.length)
  if (faults.length > 0) log.error({ ...state, faults }, 'audit entries are not as they were written')
  else log.info(state, 'the audit entries are as they were written')
}

function untilNight(now: Date): number {
  const night = new Date(now)
  night.setHours(HOUR, 0, 0, 0)
  return (night.getTime() - now.getTime() + DAY_MS) % DAY_MS
}
