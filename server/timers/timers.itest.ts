import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CommandName, InputOf } from '../../lib/incident/commands'
import { loadIncident } from '../incident/store'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { testDatabase, type TestDatabase } from '../testing/database'
import { bundledNode, startNode } from '../testing/nodes'
import { startTestServer, type TestServer } from '../testing/start-server'
import { bringForward, timePasses } from '../testing/time-passes'
import { services } from '../services'
import { look } from './look'
import { sweep } from './sweep'

const HOUR = 3_600_000
const PATIENCE = { timeout: 15_000, interval: 100 }

let database: TestDatabase
let server: TestServer
let marek: CastMember, aya: CastMember
let areaId: string

beforeAll(async () => {
  database = await testDatabase()
  server = await startTestServer({ DATABASE_URL: database.url })
})
beforeEach(async () => {
  areaId = await createArea()
  marek = await createPerson('Marek', ['technician'], [areaId])
  aya = await createPerson('Aya', ['expert'], [areaId])
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

async function send<Name extends CommandName>(by: CastMember, incidentId: string, name: Name, input: InputOf<Name>) {
  const command = { id: randomUUID(), incidentId, name, input }
  expect(await services().dispatch.run({ id: by.id }, command), name).toMatchObject({ ok: true })
}

async function incident(id: string) {
  const found = await loadIncident(services().pool, id)
  if (!found) throw new Error('no such incident')
  return found
}

async function room(): Promise<string> {
  const id = randomUUID()
  await send(marek, id, 'incident.open', { areaId, creatorId: marek.id, title: 'P-204', description: '' })
  await send(aya, id, 'incident.accept', {})
  return id
}

async function held(ms: number): Promise<string> {
  const id = await room()
  const until = new Date(services().clock.now() + ms).toISOString()
  await send(aya, id, 'incident.hold', { reason: 'spare_part', until, note: '', stateSeq: 2 })
  return id
}

async function resolved(): Promise<string> {
  const id = await room()
  await send(aya, id, 'incident.propose', { note: '', stateSeq: 2 })
  return id
}

/** The types of an incident's entries, in order. */
async function told(id: string): Promise<string[]> {
  const { rows } = await services().pool.query<{ type: string }>(
    'SELECT type FROM entry WHERE incident_id = $1 ORDER BY seq',
    [id],
  )
  return rows.map(({ type }) => type)
}

const until = (id: string, type: string) =>
  vi.waitFor(async () => {
    await bringForward()
    expect((await told(id)).at(-1)).toBe(type)
  }, PATIENCE)
const planned = (id: string) =>
  vi.waitFor(async () => {
    const { rows } = await services().pool.query<{ at: Date }>(
      `SELECT start_after AS at FROM jobs.job WHERE name = 'look-at-incident' AND data ->> 'incidentId' = $1 AND state = 'created'`,
      [id],
    )
    expect(rows).toHaveLength(1)
    return rows[0]?.at
  }, PATIENCE)
const forget = () => services().pool.query('DELETE FROM jobs.job')

describe('a hold', () => {
  it('ends by itself at the agreed time', async () => {
    const id = await held(1_000)
    await until(id, 'incident.resumed')
    expect(await incident(id)).toMatchObject({ status: 'in_progress', ownerId: aya.id, hold: null })
  })

  it('for the technician ends with his answer, at once', async () => {
    const id = await room()
    await send(aya, id, 'incident.hold', { reason: 'technician', until: undefined, note: '', stateSeq: 2 })
    await send(marek, id, 'message.post', { text: 'It is 4 bar' })
    await until(id, 'incident.resumed')
  })

  it('that became longer is looked at later, one job an incident', async () => {
    const id = await held(HOUR)
    await send(aya, id, 'incident.resume', { note: '', stateSeq: 3 })
    const later = new Date(services().clock.now() + 5 * HOUR).toISOString()
    await send(aya, id, 'incident.hold', { reason: 'appointment', until: later, note: '', stateSeq: 4 })
    await vi.waitFor(async () => expect(await planned(id)).toEqual(new Date(later)), PATIENCE)
  })
})

it('a restart in between loses nothing', async () => {
  const id = await held(1_500)
  await server.stop()
  server = await startTestServer({ DATABASE_URL: database.url })
  await until(id, 'incident.resumed')
})

it('two nodes do everything once', async () => {
  const node = await startNode(await bundledNode())
  try {
    const ids = await Promise.all(Array.from({ length: 20 }, () => held(3_000)))
    for (const id of ids) await until(id, 'incident.resumed')
    for (const id of ids) {
      expect(await told(id)).toEqual(['incident.opened', 'incident.accepted', 'incident.held', 'incident.resumed'])
    }
  } finally {
    await node.kill('SIGTERM')
  }
})

// From here on the clock of this process runs ahead of the others'.
describe('silence', () => {
  it('reminds at half time, and closes what was proposed as solved', async () => {
    const id = await resolved()
    await planned(id)
    await timePasses(24 * HOUR)
    await until(id, 'incident.reminded')
    await planned(id)
    await timePasses(24 * HOUR)
    await until(id, 'incident.auto-closed')
    expect(await incident(id)).toMatchObject({ status: 'closed', outcome: 'solved', lastOwnerId: aya.id })
  })

  it('begins anew with every message', async () => {
    const id = await resolved()
    await planned(id)
    await timePasses(47 * HOUR)
    await until(id, 'incident.reminded')
    await send(marek, id, 'message.post', { text: 'thanks' })
    await timePasses(HOUR)
    expect(await look(id)).toMatchObject({ act: 'incident.remind' })
    expect(await incident(id)).toMatchObject({ status: 'resolved', reminded: false })
  })
})

describe('what goes wrong', () => {
  it('a lost job costs a sweep', async () => {
    const [soon, late, quiet] = [await held(HOUR), await held(3 * HOUR), await resolved()]
    await forget()
    await timePasses(2 * HOUR)
    await sweep()
    expect([(await told(soon)).at(-1), (await told(late)).at(-1)]).toEqual(['incident.resumed', 'incident.held'])
    await timePasses(47 * HOUR)
    await sweep()
    expect((await told(quiet)).at(-1)).toBe('incident.auto-closed')
  })

  it('a doubled look does it once', async () => {
    const id = await held(HOUR)
    await timePasses(HOUR)
    await Promise.all([look(id), look(id), sweep(), look(id)])
    expect((await told(id)).filter((type) => type === 'incident.resumed')).toHaveLength(1)
  })

  it('a look too early does nothing', async () => {
    const id = await held(HOUR)
    expect(await look(id)).toMatchObject({ act: 'incident.resume' })
    expect((await told(id)).at(-1)).toBe('incident.held')
  })
})
