import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-server'
import { recordAct } from './audit'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

describe('LO3 what was written down about an act', () => {
  it.each([
    'UPDATE audit_entry SET act = $1',
    'DELETE FROM audit_entry WHERE $1 <> act',
    'TRUNCATE audit_entry',
    'DELETE FROM audit_entry WHERE false AND act = $1',
  ])('stays as it was, whatever the application tries: %s', async (attempt) => {
    const { db, pool } = server.services
    const targetId = randomUUID()
    await db.$transaction((tx) => recordAct(tx, undefined, 'person.created', targetId, { after: { name: 'Nina' } }))
    const written = await db.auditEntry.findMany()
    await expect(pool.query(attempt, attempt.includes('$1') ? ['nothing'] : [])).rejects.toMatchObject({
      code: '42501',
    })
    expect(await db.auditEntry.findMany()).toEqual(written)
  })

  it('goes with the act: undone when the act is', async () => {
    const { db } = server.services
    const targetId = randomUUID()
    const act = db.$transaction(async (tx) => {
      await recordAct(tx, undefined, 'person.created', targetId)
      throw new Error('the act failed')
    })
    await expect(act).rejects.toThrow('the act failed')
    expect(await db.auditEntry.count({ where: { targetId } })).toBe(0)
  })
})
