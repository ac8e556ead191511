import type { PoolClient } from 'pg'
import { services } from '../services'

/** Runs `work` in one transaction on a connection of its own: all of it, or nothing. */
export async function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await services().pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => (broken = failure as Error))
    throw error
  } finally {
    client.release(broken)
  }
}
