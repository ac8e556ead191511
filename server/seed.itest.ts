import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DEMO_PEOPLE } from '../prisma/seed/people'
import { SCRIPTS } from '../prisma/seed/scripts'
import { fold } from '../lib/incident/evolve'
import { signInPage } from './queries/sign-in-page'
import { seedTryOut } from './seed'
import { startTestServer, type TestServer } from './testing/start-server'

let server: TestServer
let printed = ''

beforeAll(async () => {
  server = await startTestServer({}, () => seedTryOut((text) => void (printed += text)))
})
afterAll(() => server.stop())

describe('the made-up help desk of try-out mode', () => {
  it('has its people, and incidents in every status that can be reached now', async () => {
    const { db } = server.services
    expect(await db.person.count()).toBe(Object.keys(DEMO_PEOPLE).length)
    expect(await db.incident.count()).toBe(SCRIPTS.length)
    const statuses = await db.incident.groupBy({ by: ['status'], _count: true })
    expect(statuses.map(({ status }) => status).sort()).toEqual(['closed', 'in_progress', 'open'])
    const outcomes = await db.incident.groupBy({ by: ['outcome'], where: { status: 'closed' } })
    expect(outcomes.length).toBeGreaterThanOrEqual(6)
  })

  it('tells a past: numbers follow the order of opening, nothing lies in the future', async () => {
    const rows = await server.services.db.incident.findMany({ orderBy: { createdAt: 'asc' } })
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => 4801 + at))
    expect(rows.filter(({ lastActivityAt }) => lastActivityAt.getTime() > Date.now())).toEqual([])
    expect(rows.find(({ number }) => number === 4821)?.title).toBe('Pump P-204 trips on start-up')
  })

  it('T5 is the fold of its entries', async () => {
    const { db } = server.services
    for (const { id, seq, status, ownerId } of await db.incident.findMany()) {
      const rows = await db.entry.findMany({
        ...{ where: { incidentId: id }, orderBy: { seq: 'asc' } },
        omit: { bodyHash: true },
      })
      const entries = rows.map(({ byId, refSeq, at, ...entry }) => ({
        ...entry,
        ...{ by: byId, at: at.toISOString() },
        ...(refSeq !== null && { ref: refSeq }),
      }))
      expect(fold(id, entries)).toMatchObject({ seq, status, ownerId })
    }
  })

  it('tells nobody of that past, only of what happens from now on', async () => {
    const { db, dispatch } = server.services
    const { id, creatorId } = await db.incident.findFirstOrThrow({ where: { number: 4821 } })
    const command = { id: v7(), incidentId: id, name: 'message.post' as const, input: { text: 'It runs again' } }
    expect(await dispatch.run({ id: creatorId }, command)).toMatchObject({ ok: true })
    await vi.waitFor(async () => expect(await db.notice.count()).toBeGreaterThan(0), 10_000)
    const { seq } = await db.incident.findUniqueOrThrow({ where: { id } })
    expect(await db.notice.count({ where: { NOT: { incidentId: id, seq } } })).toBe(0)
  })

  it('is offered on the sign-in page, with what waits for each', async () => {
    const { demo, needsSetup, organisation } = await signInPage()
    expect(needsSetup).toBe(false)
    expect(organisation).toBe('Northwind Water')
    expect(demo[0]).toMatchObject({ name: 'Marek Kowal', waitingTitle: 'Compressed air below 6 bar at night' })
    expect(demo.find(({ name }) => name === 'Aya Nakamura')?.waiting).toBeGreaterThan(3)
  })

  it('shows the made-up password once, and is made only once', async () => {
    expect(printed).toMatch(/password \S+-\S+/)
    const before = await server.services.db.entry.count()
    await seedTryOut(() => expect.unreachable())
    expect(await server.services.db.entry.count()).toBe(before)
  })

  it('starts over when the first start was cut short', async () => {
    const { db } = server.services
    await db.organisation.update({ where: { id: 1 }, data: { setUpAt: null } })
    await seedTryOut(() => undefined)
    expect(await db.incident.count()).toBe(SCRIPTS.length)
  })

  it('is made also while nothing stays in memory, as on a machine too busy to hear itself', async () => {
    const { bus, db } = server.services
    await db.organisation.update({ where: { id: 1 }, data: { setUpAt: null } })
    const forgetting = setInterval(() => bus.publish('missed', {}))
    await seedTryOut(() => undefined).finally(() => clearInterval(forgetting))
    expect(await db.incident.count()).toBe(SCRIPTS.length)
  })
})
