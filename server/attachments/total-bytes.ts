import type { PoolClient } from 'pg'
import { perBus } from '../per-bus'

/** What all nodes together take in within a minute is far less. */
const NEAR_BYTES = 10 * 1024 ** 3
const KNOWN_MS = 60_000

const known = perBus(() => ({ bytes: 0, at: -Infinity }))

/**
 * Bytes of all parts together: exact within ten gigabytes of `most`, and else of a minute ago at the latest, since adding up
 * the files of years would hold up every upload.
 */
export async function totalBytes(client: PoolClient, most: number): Promise<number> {
  const total = known()
  if (performance.now() - total.at < KNOWN_MS && total.bytes + NEAR_BYTES < most) return total.bytes
  const { rows } = await client.query<{ bytes: string }>(
    'SELECT coalesce(sum(coalesce(bytes, length)), 0) AS bytes FROM attachment_part',
  )
  return Object.assign(total, { bytes: Number(rows[0]?.bytes), at: performance.now() }).bytes
}
