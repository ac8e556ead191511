import { randomInt } from 'node:crypto'

/**
 * Runs for fast-check: another seed every time, printed by fast-check when something fails, and played again with
 * `FIELDLINE_SEED=<seed>`.
 */
export function seeded(numRuns: number): { seed: number; numRuns: number; unbiased: true } {
  const given = process.env.FIELDLINE_SEED
  return { seed: given ? Number(given) : randomInt(2 ** 31), numRuns, unbiased: true }
}
