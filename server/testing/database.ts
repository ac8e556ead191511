import { randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import { inject } from 'vitest'
import { createDatabase, dropDatabase } from '../launch/postgres/databases'

/** The migrated database that every test database is a copy of. */
export const TEMPLATE = 'fieldline_template'

export type TestDatabase = {
  url: string
  /** Connects as the application does: owner of the database, no superuser. */
  pool: Pool
  /** Ends the pool and drops the database. */
  drop: () => Promise<void>
}

/** A database of its own for a test file: migrated, or without any table when `empty`. */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  const url = await createDatabase(adminUrl, name, empty ? undefined : TEMPLATE)
  const pool = new Pool({ connectionString: url, max: 12 })
  ignoreLateGoodbyes(pool)
  return {
    url,
    pool,
    drop: async () => {
      await pool.end()
      await dropDatabase(adminUrl, name)
    },
  }
}

/** An ended pool's last connections may still be closing when their database or server goes away under them. */
export function ignoreLateGoodbyes(pool: Pool): void {
  pool.on('error', () => undefined)
}
