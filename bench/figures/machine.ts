import { cpus, totalmem } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { rounded } from './table.ts'
import type { Machine } from './results.ts'
import { median } from './statistics.ts'

const COMMIT_SECONDS = 2
/** As far apart as messages at 200 a second. */
const PACE_MS = 5
const PACED = 400

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
      ...(await commits(client)),
    }
  } finally {
    await client.end()
  }
}

async function commits(client: pg.Client): Promise<Pick<Machine, 'commitsPerSecond' | 'pacedCommitMs'>> {
  await client.query('CREATE TABLE commit_loop (number int)')
  const commit = async (count: number) => {
    const began = performance.now()
    await client.query({ name: 'commit-loop', text: 'INSERT INTO commit_loop VALUES ($1)', values: [count] })
    return performance.now() - began
  }
  const began = performance.now()
  let count = 0
  while (performance.now() < began + COMMIT_SECONDS * 1000) await commit(count++)
  const seconds = (performance.now() - began) / 1000
  const paced: number[] = []
  for (let turn = 0; turn < PACED; turn += 1) {
    await delay(PACE_MS)
    paced.push(await commit(turn))
  }
  await client.query('DROP TABLE commit_loop')
  return { commitsPerSecond: Math.round(count / seconds), pacedCommitMs: Number(rounded(median(paced))) }
}
