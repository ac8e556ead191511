import type { Pool } from 'pg'

const RESYNC_EVERY = 60_000

/** The database's time as this process knows it: entries of all nodes are dated by one clock, whatever the machines' say. */
export type Clock = { now: () => number; stop: () => void }

export async function startClock(pool: Pool): Promise<Clock> {
  let offset = await measure(pool)
  const timer = setInterval(() => {
    measure(pool).then(
      (fresh) => (offset = fresh),
      () => undefined, // The database is away: the last measure serves until it is back.
    )
  }, RESYNC_EVERY)
  timer.unref()
  return { now: () => Math.round(performance.now() + offset), stop: () => clearInterval(timer) }
}

/** Database time minus this process's monotonic time, in ms, taking half the round trip as the way back. */
async function measure(pool: Pool): Promise<number> {
  const sent = performance.now()
  const { rows } = await pool.query<{ now: number }>(
    `SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now`,
  )
  return (rows[0]?.now ?? 0) - (sent + performance.now()) / 2
}
