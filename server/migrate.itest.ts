import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { migrate, MigrationError, schemaState } from './migrate'
import { ignoreLateGoodbyes, testDatabase, type TestDatabase } from './testing/database'

const PEOPLE = { '0001_people': 'create table people (id int primary key); insert into people values (1);' }
const PLACES = { '0002_places': 'create table places (id int primary key);' }

let database: TestDatabase
afterEach(() => database.drop())

async function emptyDatabase(): Promise<TestDatabase> {
  return (database = await testDatabase({ empty: true }))
}

async function folderWith(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'fieldline-migrations-'))
  for (const [name, sql] of Object.entries(files)) {
    await mkdir(join(dir, name))
    await writeFile(join(dir, name, 'migration.sql'), sql)
  }
  await writeFile(join(dir, 'migration_lock.toml'), 'provider = "postgresql"')
  return dir
}

describe('migrate', () => {
  it('applies what is missing, in order, and nothing twice', async () => {
    const { pool } = await emptyDatabase()
    expect(await migrate(pool, await folderWith(PEOPLE))).toEqual({ applied: ['0001_people'] })
    const both = await folderWith({ ...PEOPLE, ...PLACES })
    expect(await schemaState(pool, both)).toBe('behind')
    expect(await migrate(pool, both)).toEqual({ applied: ['0002_places'] })
    expect(await migrate(pool, both)).toEqual({ applied: [] })
    expect(await schemaState(pool, both)).toBe('current')
  })

  it('lets four runners start at once: each file is applied by one of them', async () => {
    const { url } = await emptyDatabase()
    const dir = await folderWith({ ...PEOPLE, ...PLACES })
    const pools = Array.from({ length: 4 }, () => new Pool({ connectionString: url, max: 1 }))
    pools.forEach(ignoreLateGoodbyes)
    const outcomes = await Promise.all(pools.map((pool) => migrate(pool, dir)))
    expect(outcomes.flatMap((outcome) => outcome.applied).sort()).toEqual(['0001_people', '0002_places'])
    await Promise.all(pools.map((pool) => pool.end()))
  })

  it('keeps nothing of a file that fails, says which one it was, and goes on once it is mended', async () => {
    const { pool } = await emptyDatabase()
    const broken = { '0002_places': 'create table places (id int); select 1 / 0;' }
    const failure = migrate(pool, await folderWith({ ...PEOPLE, ...broken }))
    await expect(failure).rejects.toThrow(MigrationError)
    await expect(failure).rejects.toThrow('Migration 0002_places failed, and nothing of it was kept: division by zero')

    const tables = await pool.query("select to_regclass('people') as people, to_regclass('places') as places")
    expect(tables.rows).toEqual([{ people: 'people', places: null }])
    expect(await migrate(pool, await folderWith({ ...PEOPLE, ...PLACES }))).toEqual({ applied: ['0002_places'] })
  })

  it('reports a file that was changed after it was applied', async () => {
    const { pool } = await emptyDatabase()
    await migrate(pool, await folderWith(PEOPLE))
    const tampered = await folderWith({ '0001_people': 'create table people (id bigint primary key);' })
    await expect(migrate(pool, tampered)).rejects.toThrow('0001_people was changed after it was applied')
    expect(await schemaState(pool, tampered)).toBe('unknown')
  })

  it('refuses the database of a newer version', async () => {
    const { pool } = await emptyDatabase()
    await migrate(pool, await folderWith({ ...PEOPLE, ...PLACES }))
    const older = await folderWith(PEOPLE)
    await expect(migrate(pool, older)).rejects.toThrow('0002_places, which this version lacks')
    expect(await schemaState(pool, older)).toBe('unknown')
  })

  it('refuses to go on after another tool left a migration unfinished', async () => {
    const { pool } = await emptyDatabase()
    const dir = await folderWith(PEOPLE)
    await migrate(pool, dir)
    await pool.query('update _prisma_migrations set finished_at = null')
    await expect(migrate(pool, dir)).rejects.toThrow('did not finish')
  })

  it('waits for its turn even where statements are limited to a moment', async () => {
    const { pool, url } = await emptyDatabase()
    const hasty = new Pool({ connectionString: url, max: 1, statement_timeout: 100 })
    ignoreLateGoodbyes(hasty)
    const slow = await folderWith({ '0001_slow': 'select pg_sleep(0.3);' })
    const outcomes = await Promise.all([migrate(pool, slow), migrate(hasty, slow)])
    expect(outcomes.flatMap((outcome) => outcome.applied)).toEqual(['0001_slow'])
    await hasty.end()
  })
})
