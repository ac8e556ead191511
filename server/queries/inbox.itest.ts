import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommandName } from '../../lib/incident/commands'
import { account } from '../accounts/account'
import { loadIncident } from '../incident/store'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { CLOSED_PAGE, closedInbox, MOST_UNREAD, openInbox } from './inbox'

let server: TestServer
let areaId: string
let samuel: CastMember, aya: CastMember, tom: CastMember

beforeAll(async () => {
  server = await startTestServer()
  areaId = await createArea()
  samuel = await createPerson('Samuel', ['technician'], [areaId])
  aya = await createPerson('Aya', ['expert'], [areaId])
  tom = await createPerson('Tom', ['expert'], [areaId])
})
afterAll(() => server.stop())

async function run(by: CastMember, incidentId: string, name: CommandName, input: object) {
  const ack = await server.services.dispatch.run({ id: by.id }, { id: randomUUID(), incidentId, name, input })
  expect(ack).toMatchObject({ ok: true })
}

async function raise(by = samuel): Promise<string> {
  const id = randomUUID()
  await run(by, id, 'incident.open', { areaId, creatorId: by.id, title: 'Pump trips', description: '' })
  return id
}

async function move(by: CastMember, id: string, name: CommandName, input: object = {}): Promise<void> {
  const stateSeq = (await loadIncident(server.services.pool, id))?.stateSeq
  await run(by, id, name, { ...input, stateSeq })
}

async function close(id: string): Promise<string> {
  await run(aya, id, 'incident.accept', {})
  await move(aya, id, 'incident.close', { outcome: 'solved', note: '' })
  return id
}

async function viewer(person: CastMember) {
  const found = await account(person.id)
  if (!found) throw new Error('nobody')
  return found
}

const idsOf = (rows: { incident: { id: string } }[]) => rows.map(({ incident }) => incident.id)
const open = async (person: CastMember) => new Set(idsOf(await openInbox(await viewer(person))))
const closed = async (person: CastMember, before?: string) => closedInbox(await viewer(person), before)

describe('the inbox', () => {
  it('has a room among the open ones until it is closed, and again when it is opened again', async () => {
    const id = await raise()
    expect(await open(samuel)).toContain(id)
    await close(id)
    for (const person of [samuel, aya]) {
      expect(await open(person)).not.toContain(id)
      expect(idsOf((await closed(person)).rows)[0]).toBe(id)
    }
    await move(samuel, id, 'incident.reopen')
    expect(await open(samuel)).toContain(id)
    for (const person of [samuel, aya]) expect(idsOf((await closed(person)).rows)).not.toContain(id)
  })

  it('has no room of somebody who was removed, and the closed ones of those who joined later', async () => {
    const id = await raise()
    await run(aya, id, 'incident.accept', {})
    await run(aya, id, 'participant.add', { personId: tom.id })
    expect(await open(tom)).toContain(id)
    await move(aya, id, 'incident.close', { outcome: 'solved', note: '' })
    expect(idsOf((await closed(tom)).rows)).toEqual([id])

    const other = await raise()
    await run(aya, other, 'incident.accept', {})
    await run(aya, other, 'participant.add', { personId: tom.id })
    await run(aya, other, 'participant.remove', { personId: tom.id })
    expect(await open(tom)).not.toContain(other)
    await move(aya, other, 'incident.close', { outcome: 'solved', note: '' })
    expect(idsOf((await closed(tom)).rows)).toEqual([id])
  })

  it('gives the closed ones a page at a time, the last closed first, each once', async () => {
    const lena = await createPerson('Lena', ['technician'], [areaId])
    const ids: string[] = []
    for (let count = 0; count < CLOSED_PAGE + 5; count += 1) ids.push(await close(await raise(lena)))
    const first = await closed(lena)
    expect(first.more).toBe(true)
    const second = await closed(lena, first.rows.at(-1)?.incident.stateAt)
    expect(second.more).toBe(false)
    expect(idsOf([...first.rows, ...second.rows])).toEqual(ids.reverse())
  })

  it('counts what is unread, and stops where nobody needs the number', async () => {
    const id = await raise()
    await run(aya, id, 'incident.accept', {})
    for (const text of ['It trips', 'It smokes']) await run(samuel, id, 'message.post', { text })
    const unread = async () => (await openInbox(await viewer(aya))).find(({ incident }) => incident.id === id)?.unread
    expect(await unread()).toBe(2)
    const { pool } = server.services
    await pool.query(
      `INSERT INTO entry (incident_id, seq, at, by_id, command_id, body_hash, type, fact)
       SELECT $1, i.seq + n, now(), $2, gen_random_uuid(), '', 'message.posted', '{"text": "More"}'
         FROM incident i, generate_series(1, $3::int) n WHERE i.id = $1`,
      [id, samuel.id, MOST_UNREAD],
    )
    expect(await unread()).toBe(MOST_UNREAD)
    await pool.query('DELETE FROM entry WHERE incident_id = $1 AND body_hash = $2', [id, ''])
  })

  it('every seat says when its room was closed', async () => {
    const { rows } = await server.services.pool.query<{ wrong: number; closed: number }>(
      `SELECT count(*) FILTER (WHERE s.closed_at IS DISTINCT FROM CASE i.status WHEN 'closed' THEN i.state_at END)::int AS wrong,
              count(s.closed_at)::int AS closed FROM seat s JOIN incident i ON i.id = s.incident_id`,
    )
    expect(rows[0]?.wrong).toBe(0)
    expect(rows[0]?.closed).toBeGreaterThan(CLOSED_PAGE)
  })
})
