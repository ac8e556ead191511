import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { changeOwnPassword } from './accounts/change-own-password'
import { recordAct } from './accounts/audit'
import { endSessions } from './auth/end-sessions'
import { ConfigError } from './env'
import { databaseUrl } from './launch/postgres/databases'
import { createLog } from './log'
import { startServices } from './start-services'
import { acting, givePassword, PASSWORD } from './testing/acting'
import { createArea, createPerson } from './testing/cast'
import { connect } from './testing/connect'
import { testDatabase, type TestDatabase } from './testing/database'
import { bundledNode, startNode } from './testing/nodes'
import { startTestServer, type TestServer } from './testing/start-server'

const ROLE = `limited_${randomUUID().slice(0, 8)}`

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** The address of a database by the role that owns nothing. */
function limited({ url }: TestDatabase): string {
  return databaseUrl(inject('adminUrl'), new URL(url).pathname.slice(1), ROLE)
}

beforeAll(() => asAdmin(`CREATE ROLE ${ROLE} LOGIN PASSWORD '${new URL(inject('adminUrl')).password}'`))
afterAll(() => asAdmin(`DROP ROLE ${ROLE}`))

describe('with a role of its own for migrations (SC2)', () => {
  let database: TestDatabase
  let server: TestServer
  beforeAll(async () => {
    database = await testDatabase({ empty: true })
    server = await startTestServer({ DATABASE_URL: limited(database), MIGRATION_DATABASE_URL: database.url })
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
  })

  it('everything that people do works', async () => {
    const areaId = await createArea()
    const technician = await createPerson('Tom', ['technician'], [areaId])
    const device = await connect(server.url, technician)
    const id = randomUUID()
    const open = { areaId, creatorId: technician.id, title: 'Pump trips', description: 'After four seconds' }
    expect(await device.send(id, 'incident.open', open)).toMatchObject({ ok: true })
    expect(await device.send(id, 'message.post', { text: 'It stands' })).toMatchObject({ ok: true, seq: 2 })
    expect(await device.send(id, 'message.delete', { seq: 2 })).toMatchObject({ ok: true })
    await givePassword(technician)
    const change = { current: PASSWORD, next: 'copper harbour violin' }
    expect(await changeOwnPassword(await acting(technician), change)).toMatchObject({ ok: true })
    const ended = new Promise((done) => device.socket.once('disconnect', done))
    await endSessions(technician.id, {}, 'own-devices')
    await ended
  })

  it.each([
    'CREATE TABLE mine (id int)',
    'DROP TABLE audit_entry',
    'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
    'DROP TRIGGER audit_entry_stays ON audit_entry',
    "UPDATE audit_entry SET act = 'nothing'",
    'DELETE FROM audit_entry',
    "INSERT INTO audit_chain VALUES (9, gen_random_uuid(), '')",
    'TRUNCATE entry CASCADE',
    'DELETE FROM entry',
    'DELETE FROM person',
    'DELETE FROM _prisma_migrations',
  ])('the application may not %s', async (statement) => {
    const { db, pool } = server.services
    await db.$transaction((tx) => recordAct(tx, undefined, 'person.created', randomUUID()))
    await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' })
  })

  it('has named rights for every table', async () => {
    const { rows } = await server.services.pool.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
          AND NOT has_table_privilege(oid, 'SELECT')`,
    )
    expect(rows).toEqual([])
  })

  it('a node that does not know the owner starts once the schema is there', async () => {
    const bundle = await bundledNode()
    const node = await startNode(bundle)
    expect((await fetch(`${node.url}/healthz`)).status).toBe(200)
    await node.kill('SIGTERM')
    await rm(bundle)
  })
})

it('a role that may not migrate says what is missing', async () => {
  const database = await testDatabase({ empty: true })
  const server = await startTestServer()
  const env = { ...server.services.env, DATABASE_URL: limited(database), MIGRATION_DATABASE_URL: undefined }
  const started = startServices(env, createLog('fatal'))
  await expect(started).rejects.toThrow(ConfigError)
  await expect(started).rejects.toThrow('MIGRATION_DATABASE_URL')
  await server.stop()
  await database.drop()
})
