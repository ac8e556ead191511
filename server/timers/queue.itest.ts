import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-server'
import { startQueue } from './queue'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

it('a node that starts waits for another that is declaring the same schedules', async () => {
  const { pool } = server.services
  const other = await pool.connect()
  const { queue, stop } = await startQueue()
  await other.query('BEGIN')
  await other.query('LOCK TABLE jobs.schedule')
  const declared = queue.createQueue('of-both').then(() => queue.schedule('of-both', '* * * * *'))
  const waiting = Symbol('still waiting')
  // Longer than anybody may wait for a lock later on.
  expect(await Promise.race([declared, delay(3_000, waiting)])).toBe(waiting)
  await other.query('COMMIT')
  other.release()
  await declared
  await stop()
})
