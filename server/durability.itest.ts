import pg, { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { weakDurability, weaknessesOf } from './durability'
import { applicationDatabase } from './launch/postgres/databases'
import { ignoreLateGoodbyes } from './testing/database'
import { passingCluster } from './testing/passing-cluster'

describe('weak durability', () => {
  // A cluster of its own: the settings hold for a whole server.
  let passing: Awaited<ReturnType<typeof passingCluster>>
  let url: string
  beforeAll(async () => {
    passing = await passingCluster('.test')
    url = await applicationDatabase(passing.cluster.adminUrl, 'fieldline')
  })
  afterAll(() => passing.remove())

  const asAdmin = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: passing.cluster.adminUrl })
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }
  const weaknesses = async () => {
    const pool = new Pool({ connectionString: url, max: 1 })
    ignoreLateGoodbyes(pool)
    return weakDurability(pool).finally(() => pool.end())
  }

  it('finds nothing in the embedded database', async () => {
    expect(await weaknesses()).toEqual([])
  })

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])('finds %s = off', async (name) => {
    await asAdmin(`alter system set ${name} = off`, 'select pg_reload_conf()')
    await expect.poll(weaknesses).toEqual([expect.stringContaining(`${name} = off`)])
    await asAdmin(`alter system reset ${name}`, 'select pg_reload_conf()')
    await expect.poll(weaknesses).toEqual([])
  })

  it('finds a setting that is weak for our role alone', async () => {
    await asAdmin('alter role fieldline set synchronous_commit = off')
    expect(await weaknesses()).toHaveLength(1)
  })

  it('finds a server older than PostgreSQL 15', () => {
    const sound = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'local' }
    expect(weaknessesOf({ ...sound, version: 149_999 })).toEqual([expect.stringContaining('PostgreSQL 14 is too old')])
    expect(weaknessesOf({ ...sound, version: 150_000 })).toEqual([])
  })
})
