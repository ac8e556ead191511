import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Pool } from 'pg'
import { createDatabase, dropDatabase } from '../../../server/launch/postgres/databases'
import { until } from '../../figures'
import type { Random } from '../../random'
import { outcome, type Test } from '../../run'
import { ask } from '../../world/http'
import { inWorld, type World } from '../../world/world'

const KILLS = 50
const AT_ONCE = 4
const ADDED = 12
const LONGEST_MS = 500
const AWAY_MS = 3_000
const ENDED_LIMIT_MS = 10_000
const PROGRAM = fileURLToPath(new URL('migrate-once.mjs', import.meta.url))
/** Connections to this database besides the one that asks. */
const OTHERS = `select count(*)::int as n from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`

/** Migrations are killed at any moment, two begin at once, the database is away: the next start always ends up right. */
export const t25: Test = {
  ids: ['T25'],
  waits: true,
  run: async ({ root, random, scaled }) =>
    inWorld(root, { start: false }, async (world) => {
      const folder = await mkdtemp(join(tmpdir(), 'fieldline-migrations-'))
      try {
        const total = await manyMigrations(join(root, 'prisma/migrations'), folder)
        const wrong: string[] = []
        let cutShort = 0
        for (let index = 0; index < scaled(KILLS); index += AT_ONCE) {
          await Promise.all(
            Array.from({ length: AT_ONCE }, async (_, place) => {
              const { problem, before } = await killOnce(world, { name: `m_${index + place}`, folder, total, random })
              if (before > 0 && before < total) cutShort += 1
              if (problem) wrong.push(problem)
            }),
          )
        }
        const waited = await startsWhenTheDatabaseComes(world)
        const unready = await saysWhenTheSchemaIsAnother(world)
        return [
          outcome('T25', { kills: scaled(KILLS), cutShort, wrong: wrong.length, migrations: total, waited, unready }, [
            [wrong.length === 0, wrong[0] ?? ''],
            [waited === 'yes', 'the app did not wait for its database'],
            [unready === 503, '/readyz did not say that the schema is another'],
          ]),
        ]
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }),
}

/** The real migrations and some slow ones after them, so that a kill finds something under way. */
async function manyMigrations(real: string, folder: string): Promise<number> {
  await cp(real, folder, { recursive: true })
  for (let index = 0; index < ADDED; index += 1) {
    const name = join(folder, `9${String(index).padStart(3, '0')}_slow`)
    await mkdir(name)
    const table = index === 0 ? 'create table mark (number int);' : ''
    await writeFile(join(name, 'migration.sql'), `${table} insert into mark values (${index}); select pg_sleep(0.01);`)
  }
  return (await readdir(folder, { withFileTypes: true })).filter((item) => item.isDirectory()).length
}

type Attempt = { name: string; folder: string; total: number; random: Random }

async function killOnce(
  world: World,
  { name, folder, total, random }: Attempt,
): Promise<{ problem?: string; before: number }> {
  const { adminUrl } = world.cluster
  const url = await createDatabase(adminUrl, name)
  const pool = new Pool({ connectionString: url, max: 1 })
  pool.on('error', () => undefined)
  const count = (sql: string) =>
    pool.query<{ n: number }>(sql).then(
      ({ rows }) => rows[0]?.n ?? 0,
      () => 0,
    )
  const recorded = 'select count(*)::int as n from _prisma_migrations where finished_at is not null'
  try {
    await run([url, folder], random.int(0, LONGEST_MS))
    // What it had begun may still be committed: its connections end when that is done.
    await until(async () => (await count(OTHERS)) === 0, 'the killed one’s connections to end', ENDED_LIMIT_MS)
    const before = await count(recorded)
    const two = await Promise.all([run([url, folder]), run([url, folder])])
    const [after, marks] = [await count(recorded), await count('select count(distinct number)::int as n from mark')]
    const rows = await count('select count(*)::int as n from mark')
    const said = two.map(({ printed }) => Number(/applied (\d+)/.exec(printed)?.[1] ?? NaN)).reduce((a, b) => a + b)
    const right = after === total && marks === ADDED && rows === ADDED && before + said === total
    const problem = `${after} of ${total} applied, ${rows} marks, ${before} before and ${said} after the kill: ${two[0].printed}`
    return right ? { before } : { before, problem }
  } finally {
    await pool.end()
    await dropDatabase(adminUrl, name)
  }
}

/** Runs the migrations in a process, killed so many ms after it began, or to its end. */
async function run(given: string[], killAfterMs?: number): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...given], { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      if (text.includes('begin') && killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    })
  }
  return new Promise((done) => child.once('close', (code) => done({ code, printed })))
}

async function startsWhenTheDatabaseComes({ nodes, databaseProxy }: World): Promise<'yes' | 'no'> {
  const [node] = nodes
  if (!node) return 'no'
  databaseProxy.open(false)
  const starting = node.start().then(
    () => 'yes' as const,
    () => 'no' as const,
  )
  await delay(AWAY_MS)
  databaseProxy.open(true)
  return starting
}

/** A newer version migrated the database under the running app. */
async function saysWhenTheSchemaIsAnother(world: World): Promise<number> {
  await world.pool.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('newer', 'x', '9999_newer', now())`,
  )
  return (await ask(world, '/readyz')).status
}
