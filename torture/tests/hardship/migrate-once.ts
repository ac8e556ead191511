import pg from 'pg'
import { migrate } from '../../../server/migrate'

/** A program of its own, to be killed: applies the migrations of a folder to a database and says how many. */
export async function migrateOnce(connectionString: string, folder: string): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 2 })
  pool.on('error', () => undefined)
  process.stdout.write('begin\n')
  const { applied } = await migrate(pool, folder)
  await pool.end()
  process.stdout.write(`applied ${applied.length}\n`)
}
