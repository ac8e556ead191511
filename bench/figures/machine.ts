import { cpus, totalmem } from 'node:os'
import pg from 'pg'
import type { Machine } from './results.ts'

const COMMIT_SECONDS = 2

/** What this machine is, and how fast a single connection commits on this PostgreSQL, one row after the other. */
export async function measureMachine(databaseUrl: string): Promise<Omit<Machine, 'relayPerSecond'>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    return {
      cores: cpus().length,
      memoryGB: Math.round(totalmem() / 1e9),
      platform: `${process.platform} ${process.arch}`,
      node: process.versions.node,
      postgres: rows[0]?.server_version ?? '',
      commitsPerSecond: await commitRate(client),
    }
  } finally {
    await client.end()
  }
}

async function commitRate(client: pg.Client): Promise<number> {
  await client.query('CREATE TABLE commit_loop (number int)')
  const began = performance.now()
  let count = 0
  while (performance.now() < began + COMMIT_SECONDS * 1000) {
    await client.query({ name: 'commit-loop', text: 'INSERT INTO commit_loop VALUES ($1)', values: [count] })
    count += 1
  }
  const seconds = (performance.now() - began) / 1000
  await client.query('DROP TABLE commit_loop')
  return Math.round(count / seconds)
}
