import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { incidentFilterFrom } from '../../lib/admin-incidents'
import { acting } from '../testing/acting'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { adminIncidents } from './admin-incidents'

let server: TestServer
let areaId: string
let claire: CastMember, marek: CastMember, aya: CastMember

beforeAll(async () => {
  server = await startTestServer()
  areaId = await createArea()
  claire = await createPerson('Claire', ['admin'], [])
  marek = await createPerson('Marek', ['technician'], [areaId])
  aya = await createPerson('Aya', ['expert'], [areaId])
  const { dispatch } = server.services
  const run = (
    by: CastMember,
    incidentId: string,
    name: 'incident.open' | 'incident.accept' | 'message.post',
    input: object,
  ) => dispatch.run({ id: by.id }, { id: randomUUID(), incidentId, name, input })
  for (const title of ['Pump P-204', 'Conveyor 3']) {
    const id = randomUUID()
    await run(marek, id, 'incident.open', { areaId, creatorId: marek.id, title, description: 'The secret is 4711.' })
    if (title === 'Conveyor 3') continue
    await run(aya, id, 'incident.accept', {})
    await run(aya, id, 'message.post', { text: 'Never show this to an admin.' })
  }
})
afterAll(() => server.stop())

const listed = async (who: CastMember, query: Record<string, string> = {}) => {
  const answer = await adminIncidents(await acting(who), incidentFilterFrom(query))
  return answer.ok ? answer.rows.map(({ title }) => title) : answer.code
}

it('V1 an admin sees headers: title, people and status, and no word of what was said', async () => {
  const answer = await adminIncidents(await acting(claire), incidentFilterFrom({}))
  if (!answer.ok) expect.fail(answer.code)
  expect(answer.rows.map(({ title, status }) => [title, status])).toEqual([
    ['Conveyor 3', 'open'],
    ['Pump P-204', 'in_progress'],
  ])
  expect(answer.names).toEqual({ [marek.id]: 'Marek', [aya.id]: 'Aya' })
  expect(JSON.stringify(answer)).not.toMatch(/secret|Never show/)
})

it('narrows to status, owner, area, number and title', async () => {
  expect(await listed(claire, { state: 'open' })).toEqual(['Conveyor 3'])
  expect(await listed(claire, { state: 'closed' })).toEqual([])
  expect(await listed(claire, { owner: aya.id })).toEqual(['Pump P-204'])
  expect(await listed(claire, { area: areaId, q: 'PUMP' })).toEqual(['Pump P-204'])
  expect(await listed(claire, { q: '%' })).toEqual([])
  expect(await listed(claire, { area: areaId, q: '\u0000pump' })).toEqual(['Pump P-204'])
  expect(await listed(claire, { page: '2' })).toEqual([])
})

it('puts what is not closed first by its activity, then what is closed by its closing', async () => {
  const past = await createArea()
  const [day, year] = [24 * 3_600_000, 365 * 24 * 3_600_000]
  // Closed long ago, and written to late: what counts is when it was closed.
  const closed = Array.from({ length: 60 }, (_, index) => ({ title: `Closed ${index}`, ago: year - index * day }))
  await server.services.pool.query(
    `INSERT INTO incident (id, number, area_id, seq, status, outcome, title, description, creator_id, reporter_id, state_seq,
                           details_seq, created_at, waiting_since, state_at, message_count, last_activity_at)
     SELECT gen_random_uuid(), 9000 + place, $1, 1, 'closed', 'solved', title, '', $2, $2, 1, 1, at, at, at, 0, now()
       FROM unnest($3::text[], $4::timestamptz[]) WITH ORDINALITY AS t(title, at, place)`,
    [past, marek.id, closed.map(({ title }) => title), closed.map(({ ago }) => new Date(Date.now() - ago))],
  )
  const newestFirst = closed.map(({ title }) => title).reverse()
  const running = ['Conveyor 3', 'Pump P-204']
  expect(await listed(claire, { state: 'all' })).toEqual([...running, ...newestFirst.slice(0, 48)])
  expect(await listed(claire, { state: 'all', page: '2' })).toEqual(newestFirst.slice(48))
  expect(await listed(claire, { state: 'closed', page: '2' })).toEqual(newestFirst.slice(50))
  expect(await listed(claire, { state: 'all', area: past })).toEqual(newestFirst.slice(0, 50))
  const whole = await adminIncidents(await acting(claire), incidentFilterFrom({ state: 'all', page: '2' }))
  expect(whole).toMatchObject({ total: 62 })
})

it('is for admins only', async () => {
  expect(await listed(aya)).toBe('not-allowed')
})
