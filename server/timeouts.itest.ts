import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from './testing/start-server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

it.each(['pool', 'appends'] as const)('nothing waits for the database for ever: %s (AV1)', async (name) => {
  const { [name]: pool } = server.services
  const setting = async (what: string) => (await pool.query<Record<string, string>>(`SHOW ${what}`)).rows[0]?.[what]
  expect([await setting('statement_timeout'), await setting('lock_timeout')]).toEqual(['5s', '2s'])

  const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  const began = performance.now()
  await expect(pool.query('SELECT 1')).rejects.toThrow('timeout')
  expect(performance.now() - began).toBeLessThan(3_000)
  for (const client of taken) client.release()
  expect((await pool.query('SELECT 1')).rowCount).toBe(1)
})
