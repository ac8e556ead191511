import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-server'
import { recordAct } from './audit'
import { checkAuditChain, nightlyAuditCheck } from './audit-chain'

let server: TestServer | undefined
beforeEach(async () => {
  await server?.stop()
  server = await startTestServer()
})
afterAll(() => server?.stop())

/** Writes entries down, several at the same moment. */
async function written(count: number): Promise<TestServer['services']> {
  if (!server) throw new Error('no server')
  const { db } = server.services
  const act = () =>
    db.$transaction((tx) => recordAct(tx, undefined, 'person.created', randomUUID(), { after: { a: 1 } }))
  await Promise.all(Array.from({ length: count }, act))
  return server.services
}

describe('LO3 the chain of audit entries', () => {
  it('holds everything that was written down, also at the same moment, whatever the session shows times as', async () => {
    const { pool } = await written(20)
    const { head, ...state } = await checkAuditChain(pool)
    expect(state).toEqual({ entries: 20, faults: [] })
    expect(head).toMatch(/^[0-9a-f]{64}$/)
    const client = await pool.connect()
    await client.query(`SET timezone = 'Asia/Tokyo'; SET datestyle = 'SQL, DMY'`)
    expect(await checkAuditChain(client)).toEqual({ head, ...state })
    client.release(true)
  })

  it.each([
    ['changed', `UPDATE audit_entry SET act = 'area.edited' WHERE id = $1`],
    ['removed', 'DELETE FROM audit_entry WHERE id = $1'],
    ['changed', `UPDATE audit_entry SET at = at + interval '1 second' WHERE id = $1`],
    [
      'slipped in',
      `INSERT INTO audit_entry (id, act, target_id) SELECT gen_random_uuid(), act, id FROM audit_entry WHERE id = $1`,
    ],
  ])('finds an entry that the owner %s', async (what, statement) => {
    const { pool, metrics } = await written(5)
    const { rows } = await pool.query<{ id: string }>(
      'SELECT entry_id AS id FROM audit_chain ORDER BY place OFFSET 2 LIMIT 1',
    )
    await pool.query('ALTER TABLE audit_entry DISABLE TRIGGER USER')
    await pool.query(statement, [rows[0]?.id])
    await pool.query('ALTER TABLE audit_entry ENABLE TRIGGER USER')
    expect((await checkAuditChain(pool)).faults).toEqual([expect.stringContaining(`was ${what}`)])
    await nightlyAuditCheck()
    expect(await metrics.registry.metrics()).toContain('fieldline_audit_faults 1')
  })

  it('finds a link that was taken out of the chain with its entry', async () => {
    const { pool } = await written(5)
    await pool.query('ALTER TABLE audit_entry DISABLE TRIGGER USER; ALTER TABLE audit_chain DISABLE TRIGGER USER')
    await pool.query(
      'WITH gone AS (DELETE FROM audit_chain WHERE place = 3 RETURNING entry_id) DELETE FROM audit_entry WHERE id IN (TABLE gone)',
    )
    expect((await checkAuditChain(pool)).faults).toHaveLength(1)
  })
})
