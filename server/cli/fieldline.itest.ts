import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInWithPassword } from '../auth/sign-in'
import { tablesInOrder } from '../backup/tables'
import { serverBundle } from '../launch/build'
import { PRODUCTION } from '../testing/acting'
import { createArea, createPerson, signIn, type CastMember } from '../testing/cast'
import { testDatabase, type TestDatabase } from '../testing/database'
import { startTestServer, type TestServer } from '../testing/start-server'

const from = { address: '203.0.113.1', userAgent: 'test', device: undefined }
const bundle = resolve('.test', `fieldline-${process.pid}.mjs`)

let server: TestServer
let folder: string
let areaId: string
let samuel: CastMember

beforeAll(async () => {
  await build(serverBundle(process.cwd(), 'server/cli/fieldline.ts', bundle))
  folder = await mkdtemp(join(tmpdir(), 'fieldline-cli-'))
  server = await startTestServer(PRODUCTION)
  areaId = await createArea()
  samuel = await createPerson('Samuel', ['technician'], [areaId])
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
  await rm(bundle)
})

type Ended = { code: number; text: string }

/** Runs the tool on a database, as a person would. */
function fieldline(args: string[], settings: Record<string, string> = {}): Promise<Ended> {
  const env = {
    ...{ PATH: process.env.PATH, INIT_CWD: folder, DATABASE_URL: server.services.env.DATABASE_URL },
    ...{
      FIELDLINE_SECRET: PRODUCTION.FIELDLINE_SECRET,
      FIELDLINE_DATA_DIR: join(folder, 'data'),
      NODE_ENV: 'production' as const,
    },
    ...settings,
  }
  return new Promise((done) => {
    execFile(process.execPath, [bundle, ...args], { env, cwd: process.cwd() }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, text: out + err }),
    )
  })
}

describe('npx fieldline', () => {
  it('says how it is called, and 64 when that was wrong', async () => {
    expect(await fieldline(['--help'])).toMatchObject({
      code: 0,
      text: expect.stringContaining('support-packet') as unknown,
    })
    expect((await fieldline(['backup', 'create'])).code).toBe(64)
    expect(await fieldline(['doctor'], { PORT: 'lots' })).toMatchObject({
      code: 78,
      text: expect.stringContaining('PORT') as unknown,
    })
  })

  it('admin create makes an admin, and brings a lost one back', async () => {
    const made = await fieldline(['admin', 'create', '--email', 'Root@Example.org', '--name', 'Root'])
    expect(made.code).toBe(0)
    const password = (text: string) => /^ {4}(\S+)$/m.exec(text)?.[1] ?? ''
    expect(await signInWithPassword({ email: 'root@example.org', password: password(made.text) }, from)).toMatchObject({
      ok: true,
    })

    const { db } = server.services
    const { id } = await db.person.update({
      where: { email: 'root@example.org' },
      data: { active: false, roles: ['technician'] },
    })
    const { sessionId } = await signIn(id)
    const again = await fieldline(['admin', 'create', '--email', 'root@example.org'])
    expect(again.code).toBe(0)
    expect(await signInWithPassword({ email: 'root@example.org', password: password(again.text) }, from)).toMatchObject(
      { ok: true },
    )
    expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
      active: true,
      roles: ['technician', 'admin'],
    })
    expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).endedAt).not.toBeNull()
    expect(await db.auditEntry.count({ where: { targetId: id, act: 'person.recovered', byId: null } })).toBe(1)
    expect((await fieldline(['admin', 'create', '--email', 'new@example.org'])).code).toBe(1)
  })

  it('doctor finds nothing wrong here, and what is wrong elsewhere', async () => {
    expect(await fieldline(['doctor'])).toMatchObject({ code: 0 })
    const ill = await fieldline(['doctor'], { REDIS_URL: 'redis://127.0.0.1:1' })
    expect(ill).toMatchObject({ code: 1, text: expect.stringContaining('✗ Redis answers') as unknown })
  })

  it('user import looks, then makes accounts that sign in; all or nothing', async () => {
    const rows = [
      'name,email,roles,areas',
      'Nina Ost,nina@example.org,technician,Hydraulics',
      '"Ost, Jan",jan@example.org,expert;technician,hydraulics',
    ]
    await server.services.db.area.update({ where: { id: areaId }, data: { nameKey: 'hydraulics' } })
    await writeFile(join(folder, 'bad.csv'), [...rows, 'Bo,bo,expert,Moon'].join('\n'))
    await writeFile(join(folder, 'good.csv'), rows.join('\r\n'))
    const bad = await fieldline(['user', 'import', 'bad.csv', '--passwords', 'bad.txt'])
    expect(bad).toMatchObject({ code: 1, text: expect.stringContaining('row 4: email is wrong') as unknown })
    expect(await fieldline(['user', 'import', 'good.csv', '--dry-run'])).toMatchObject({
      code: 0,
      text: expect.stringContaining('2 new') as unknown,
    })
    expect(await server.services.db.person.count({ where: { email: 'nina@example.org' } })).toBe(0)

    expect((await fieldline(['user', 'import', 'good.csv', '--passwords', 'made.txt'])).code).toBe(0)
    const [, nina] = (await readFile(join(folder, 'made.txt'), 'utf8')).split('\n')
    const [email = '', password = ''] = nina?.split(',') ?? []
    expect(await signInWithPassword({ email, password }, from)).toMatchObject({ ok: true })
    expect((await server.services.db.person.findUniqueOrThrow({ where: { email: 'jan@example.org' } })).name).toBe(
      'Ost, Jan',
    )
    expect(await fieldline(['user', 'import', 'good.csv', '--dry-run'])).toMatchObject({
      text: expect.stringContaining('2 known') as unknown,
    })
  })

  it('asset import reads what spreadsheets write, looks, then adds machines once; all or nothing', async () => {
    await server.services.db.area.update({ where: { id: areaId }, data: { nameKey: 'hydraulics' } })
    const rows = ['\ufeffLabel;Name;Place', 'P-17;"Feed pump; left";Cellar', 'P-18;Pump;']
    await writeFile(join(folder, 'bad.csv'), [...rows, ';Nameless;', 'P-17;Again;'].join('\r\n'))
    await writeFile(join(folder, 'machines.csv'), rows.join('\r\n'))
    const area = ['--area', 'Hydraulics']
    const bad = await fieldline(['asset', 'import', 'bad.csv', ...area])
    expect(bad).toMatchObject({ code: 1, text: expect.stringContaining('line 4: the label is empty') as unknown })
    expect(bad.text).toContain('line 5: this label stands further up already')
    const looked = await fieldline(['asset', 'import', 'machines.csv', '--dry-run', ...area])
    expect(looked).toMatchObject({ code: 0, text: expect.stringContaining('2 new') as unknown })
    expect(await server.services.db.asset.count()).toBe(0)
    expect((await fieldline(['asset', 'import', 'machines.csv', ...area])).text).toContain('Imported: 2 new')
    expect((await fieldline(['asset', 'import', 'machines.csv', ...area])).text).toContain('2 unchanged')
    const stored = await server.services.db.asset.findMany({ orderBy: { label: 'asc' } })
    expect(stored.map(({ label, name, place }) => [label, name, place])).toEqual([
      ['P-17', 'Feed pump; left', 'Cellar'],
      ['P-18', 'Pump', ''],
    ])
  })

  it('migrate brings an empty database up, and says where one stands', async () => {
    const empty = await testDatabase({ empty: true })
    const on = { DATABASE_URL: empty.url }
    expect(await fieldline(['migrate', 'status'], on)).toMatchObject({
      code: 1,
      text: expect.stringContaining('· 0001_core') as unknown,
    })
    expect((await fieldline(['migrate', 'up'], on)).code).toBe(0)
    expect(await fieldline(['migrate', 'status'], on)).toMatchObject({
      code: 0,
      text: expect.stringContaining('✓ 0001_core') as unknown,
    })
    await empty.drop()
  })
})

describe('a backup', () => {
  let empty: TestDatabase
  beforeAll(async () => {
    empty = await testDatabase({ empty: true })
    await createPerson('Wilhelmina', ['expert'], [areaId])
    await createIncident('Pump trips\twith a tab, a \\ backslash,\na line and an emoji 🔧')
  })
  afterAll(() => empty.drop())

  async function createIncident(description: string): Promise<void> {
    const { dispatch } = server.services
    const [id, by] = [randomUUID(), { id: samuel.id }]
    const opened = { areaId, creatorId: samuel.id, title: 'Pump', description }
    await dispatch.run(by, { id: randomUUID(), incidentId: id, name: 'incident.open', input: opened })
    await dispatch.run(by, {
      id: randomUUID(),
      incidentId: id,
      name: 'message.post',
      input: { text: 'It stands still.' },
    })
  }

  async function everything(pool: Pool): Promise<Record<string, unknown[]>> {
    const client = await pool.connect()
    try {
      const found: Record<string, unknown[]> = {}
      for (const { name, key } of await tablesInOrder(client)) {
        found[name] = (await client.query(`SELECT * FROM "${name}" ORDER BY ${key.join(', ')}`)).rows
      }
      return found
    } finally {
      client.release()
    }
  }

  it('taken while people write, restored into an empty database, is that moment in every table', async () => {
    const copying = new AbortController()
    const writer = (async () => {
      while (!copying.signal.aborted) await createIncident('while it is copied')
    })()
    expect((await fieldline(['backup', 'create', 'one'])).code).toBe(0)
    copying.abort()
    await writer
    expect((await fieldline(['backup', 'verify', 'one'])).code).toBe(0)
    const restored = await fieldline(['backup', 'restore', 'one'], {
      DATABASE_URL: empty.url,
      FIELDLINE_DATA_DIR: join(folder, 'data2'),
    })
    expect(restored).toMatchObject({ code: 0, text: expect.stringContaining('compared') as unknown })

    const [was, is] = [await everything(server.services.pool), await everything(empty.pool)]
    expect(Object.keys(is)).toEqual(Object.keys(was))
    for (const [name, rows] of Object.entries(is)) {
      // What came after the moment is not in it; everything in it is as it was, but for counters that went on.
      if (['entry', 'incident', 'seat'].includes(name)) expect(rows.length).toBeGreaterThan(0)
      else if (name.startsWith('notice')) expect(rows.length).toBeLessThanOrEqual(was[name]?.length ?? 0)
      else expect(rows).toEqual(was[name])
    }
    const entries = (is.entry ?? []) as { incident_id: string; seq: number }[]
    for (const { id, seq } of (is.incident ?? []) as { id: string; seq: number }[]) {
      expect(entries.filter((entry) => entry.incident_id === id).map((entry) => entry.seq)).toEqual(
        Array.from({ length: seq }, (_, index) => index + 1),
      )
    }
    const rows = Object.values(is).reduce((sum, one) => sum + one.length, 0)
    process.stdout.write(`T30 backup under load: tables=${Object.keys(is).length} rows=${rows} differing=0\n`)
  })

  /** People are told a moment after it happened: of every incident, since each called an expert. */
  async function everybodyIsTold(): Promise<void> {
    const untold = 'SELECT FROM incident i WHERE NOT EXISTS (SELECT FROM notice n WHERE n.incident_id = i.id)'
    await expect.poll(async () => (await server.services.pool.query(untold)).rowCount).toBe(0)
  }

  /** Of the node that runs, only which it is: it goes on saying that it lives. */
  async function atRest(pool: Parameters<typeof everything>[0]) {
    const { notice_node: nodes = [], ...tables } = await everything(pool)
    return { ...tables, nodes: (nodes as { id: string }[]).map(({ id }) => id) }
  }

  it('at rest, every row of every table is the same', async () => {
    const again = await testDatabase({ empty: true })
    await everybodyIsTold()
    expect((await fieldline(['backup', 'create', 'two'])).code).toBe(0)
    const on = { DATABASE_URL: again.url, FIELDLINE_DATA_DIR: join(folder, 'data3') }
    expect((await fieldline(['backup', 'restore', 'two'], on)).code).toBe(0)
    expect(await atRest(again.pool)).toEqual(await atRest(server.services.pool))
    const next = `SELECT nextval('incident_number_seq')::int AS next`
    const [here, there] = [await server.services.pool.query(next), await again.pool.query(next)]
    expect(there.rows).toEqual(here.rows)
    expect((await fieldline(['backup', 'restore', 'two'], on)).code).toBe(1) // Not empty any more.
    await again.drop()
  })

  it('that was damaged or not finished is refused', async () => {
    await cp(join(folder, 'one'), join(folder, 'bad'), { recursive: true })
    const file = join(folder, 'bad/tables/entry.copy.gz')
    const bytes = await readFile(file)
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40)
    await writeFile(file, bytes)
    expect(await fieldline(['backup', 'verify', 'bad'])).toMatchObject({
      code: 1,
      text: expect.stringContaining('entry') as unknown,
    })
    await rm(join(folder, 'bad/manifest.json'))
    expect((await fieldline(['backup', 'restore', 'bad'])).code).toBe(1)
  })
})

it('a support packet holds no secret, no name, no address and no word of anybody', async () => {
  const seeded = {
    FIELDLINE_SECRET: PRODUCTION.FIELDLINE_SECRET,
    METRICS_TOKEN: 'swordfish-metrics-token',
    REDIS_URL: 'redis://:swordfish-redis@127.0.0.1:1',
  }
  expect((await fieldline(['support-packet', 'packet.json'], seeded)).code).toBe(0)
  const text = await readFile(join(folder, 'packet.json'), 'utf8')
  const { password } = new URL(server.services.env.DATABASE_URL)
  const people = await server.services.db.person.findMany()
  const incidents = await server.services.db.incident.findMany({ take: 20 })
  const secrets = [
    ...['swordfish', seeded.FIELDLINE_SECRET, password, server.services.env.DATABASE_URL, 'It stands still', 'argon2'],
    ...people.flatMap(({ email, name, id, passwordHash }) => [email ?? '', name, id, passwordHash ?? 'argon2']),
    ...incidents.flatMap(({ description, id }) => [description, id]),
  ]
  const found = secrets.filter((secret) => text.includes(secret))
  expect(found).toEqual([])
  expect(JSON.parse(text)).toMatchObject({ schema: 'current', settings: { REDIS_URL: 'given' } })
  process.stdout.write(`support-packet: looked for ${secrets.length} secrets and words, found ${found.length}\n`)
})
