import pg from 'pg'
import { startCluster } from '../launch/postgres/cluster.ts'

const WRITERS = 8

/**
 * A program of its own, to be killed: starts the cluster of the folder it is given, says the server's pid, and then
 * stores numbers from several connections, saying each one once it is confirmed.
 */
const cluster = await startCluster(process.argv[2] ?? '')
const pool = new pg.Pool({ connectionString: cluster.adminUrl, max: WRITERS })
await pool.query('create table if not exists numbers (number serial primary key)')
process.stdout.write(`pid ${cluster.pid()}\n`)
await Promise.all(
  Array.from({ length: WRITERS }, async () => {
    for (;;) {
      const stored = await pool.query<{ number: number }>('insert into numbers default values returning number')
      process.stdout.write(`${stored.rows[0]?.number}\n`)
    }
  }),
)
