import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { connect } from '../testing/connect'
import { startTestServer, type TestServer } from '../testing/start-server'

const TOKEN = 'a token for Prometheus'

let server: TestServer
let areaId: string
let samuel: CastMember

beforeAll(async () => {
  server = await startTestServer({ METRICS_TOKEN: TOKEN, FIELDLINE_DATA_DIR: '.test' })
  areaId = await createArea()
  samuel = await createPerson('Samuel', ['technician'], [areaId])
})
afterAll(() => server.stop())

async function metrics(): Promise<string> {
  const answer = await fetch(server.metricsUrl, { headers: { authorization: `Bearer ${TOKEN}` } })
  expect(answer.status).toBe(200)
  return answer.text()
}

describe('/readyz', () => {
  it('tells everybody whether the node is ready, and the parts only whoever may read the metrics (SC6)', async () => {
    const parts = new URL('/readyz', server.metricsUrl)
    const authorized = { headers: { authorization: `Bearer ${TOKEN}` } }
    expect(await (await fetch(new URL('/readyz', server.url), authorized)).json()).toEqual({ ok: true })
    expect((await fetch(parts)).status).toBe(401)
    const said: unknown = await (await fetch(parts, authorized)).json()
    expect(said).toEqual({ ok: true, database: 'ok', schema: 'ok', storage: 'ok', load: 'ok', nodes: 'ok' })
  })

  it.each(['late', 'full'] as const)('is 503 while the process is %s (AV4)', async (state) => {
    const { load } = server.services
    const { state: before } = load
    load.state = () => state
    const answer = await fetch(new URL('/readyz', server.url))
    load.state = before
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ ok: false })
  })
})

describe('/metrics', () => {
  it('is on a listener of its own, for whoever has the token', async () => {
    expect((await fetch(server.metricsUrl)).status).toBe(401)
    expect((await fetch(server.metricsUrl, { headers: { authorization: 'Bearer another' } })).status).toBe(401)
    expect((await fetch(new URL('/metrics', server.url))).status).toBe(404)
  })

  it('counts what people do by name and outcome, and never who or what', async () => {
    const device = await connect(server.url, samuel)
    const id = randomUUID()
    const opened = { areaId, creatorId: samuel.id, title: 'Pump trips', description: 'After four seconds' }
    await device.send(id, 'incident.open', opened)
    await device.send(id, 'message.post', { text: 'It stands still.' })
    await device.send(id, 'incident.accept', {})
    // An entry is handed to connections after its writer was answered.
    await expect.poll(metrics).toContain('fieldline_publish_lag_seconds_count{way="here"} 2')
    const text = await metrics()
    device.close()
    for (const line of [
      'fieldline_commands_total{name="message.post",outcome="ok"} 1',
      'fieldline_commands_total{name="incident.accept",outcome="not-allowed"} 1',
      'fieldline_client_events_total{event="command",outcome="ok"} 2',
      'fieldline_sockets 1',
      'fieldline_waiting_incidents 1',
      'fieldline_nodes_heard 1',
      'fieldline_append_batch_size_count 2',
    ]) {
      expect(text).toContain(line)
    }
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
    for (const word of [samuel.id, areaId, id, 'Pump', 'Samuel', 'stands']) expect(text).not.toContain(word)
  })

  it('tells of jobs whose time has come and that nobody begins, and of those given up', async () => {
    const { pool } = server.services
    // What the application plans every minute waits its turn for half of one, and is due meanwhile.
    await pool.query('DELETE FROM jobs.schedule')
    await pool.query(`SELECT jobs.create_queue('of-nobody', '{"policy": "standard", "retryLimit": 0}')`)
    await pool.query(
      `INSERT INTO jobs.job (name, state, start_after) VALUES ('of-nobody', 'created', now() - interval '90 s'),
         ('of-nobody', 'created', now() + interval '1 h'), ('of-nobody', 'failed', now()), ('of-nobody', 'failed', now())`,
    )
    await pool.query(`UPDATE jobs.queue SET failed_count = 2 WHERE name = 'of-nobody'`)
    const figures = async () => {
      await pool.query(`DELETE FROM jobs.job WHERE name <> 'of-nobody'`)
      const text = await metrics()
      const [late, due, failed] = ['late_seconds', 'due', 'failed'].map((name) =>
        Number(new RegExp(`^fieldline_jobs_${name} (.+)$`, 'm').exec(text)?.[1]),
      )
      return { late: Math.floor((late ?? NaN) / 60), due, failed }
    }
    await expect.poll(figures, { timeout: 20_000 }).toEqual({ late: 1, due: 1, failed: 2 })
  })
})
