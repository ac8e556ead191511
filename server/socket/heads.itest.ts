import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createArea, createPerson } from '../testing/cast'
import { explained } from '../testing/plans'
import { startTestServer, type TestServer } from '../testing/start-server'
import { MOVED_LATELY } from './heads'

const PAST = 20_000

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

it('what moved lately is found without reading what did not', async () => {
  const { pool, dispatch } = server.services
  const areaId = await createArea()
  const marek = await createPerson('Marek', ['technician'], [areaId])
  await pool.query(
    `INSERT INTO incident (id, number, area_id, seq, status, outcome, title, description, creator_id, reporter_id, state_seq,
                           details_seq, created_at, waiting_since, state_at, message_count, last_activity_at)
     SELECT gen_random_uuid(), nextval('incident_number_seq'), $1, 2, 'closed', 'solved', '', '', $2, $2, 2, 1, at, at, at, 0, at
       FROM generate_series(1, $3::int) AS n, LATERAL (SELECT now() - make_interval(mins => $3 - n + 1) AS at) AS t`,
    [areaId, marek.id, PAST],
  )
  await pool.query('VACUUM ANALYZE incident')
  const input = { areaId, creatorId: marek.id, title: 'P-204', description: '' }
  const command = { id: randomUUID(), incidentId: randomUUID(), name: 'incident.open', input } as const
  await dispatch.run({ id: marek.id }, command)

  const { steps } = await explained(pool, MOVED_LATELY)
  const read = steps.filter((step) => step['Relation Name'] === 'incident')
  expect(read).toMatchObject([{ 'Actual Rows': 1 }])
  expect(steps.map((step) => step['Index Name'])).toContain('incident_last_activity_at_idx')
})

it('no index but a summary names what a message changes, so that its update stays heap-only', async () => {
  const { rows } = await server.services.pool.query<{ name: string; kind: string; text: string }>(
    `SELECT c.relname AS name, m.amname AS kind, pg_get_indexdef(c.oid) AS text
       FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
      WHERE i.indrelid = 'incident'::regclass`,
  )
  const naming = rows.filter(({ text }) => /\b(seq|message_count|last_activity_at|last_message)\b/.test(text))
  expect(rows.length).toBeGreaterThan(5)
  expect(naming.map(({ name, kind }) => [name, kind])).toEqual([['incident_last_activity_at_idx', 'brin']])
})
