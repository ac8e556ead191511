import type { PoolClient } from 'pg'
import { services } from './services'

/** Runs `work` in one transaction on a connection of its own: all of it, or nothing. */
export async function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await services().pool.connect()
  let broken: Error | undefined
  const lost = (error: Error) => {
    broken = error
  }
  client.on('error', lost) // The database going away would end this process if nobody heard of it.
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(lost)
    throw error
  } finally {
    client.off('error', lost)
    client.release(broken)
  }
}
