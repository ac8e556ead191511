import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommandName } from '../../lib/incident/commands'
import { fold } from '../../lib/incident/evolve'
import { entriesBetween } from '../queries/entries-page'
import type { BusEvents } from './bus'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { loadIncident } from './store'

let server: TestServer
let areaId: string
let samuel: CastMember, aya: CastMember, tom: CastMember, lena: CastMember, jonas: CastMember

beforeAll(async () => {
  server = await startTestServer()
  areaId = await createArea()
  samuel = await createPerson('Samuel', ['technician'], [areaId])
  lena = await createPerson('Lena', ['technician'], [areaId])
  jonas = await createPerson('Jonas', ['technician'], [areaId])
  aya = await createPerson('Aya', ['expert'], [areaId])
  tom = await createPerson('Tom', ['expert'], [areaId])
})
afterAll(() => server.stop())

const run = (by: CastMember, incidentId: string, name: CommandName, input: unknown, id = randomUUID()) =>
  server.services.dispatch.run({ id: by.id }, { id, incidentId, name, input })

async function opened(by = samuel): Promise<string> {
  const id = randomUUID()
  const ack = await run(by, id, 'incident.open', {
    areaId,
    creatorId: by.id,
    title: 'Pump trips',
    description: 'After 4 s',
  })
  expect(ack).toMatchObject({ ok: true, seq: 1 })
  return id
}

async function accepted(): Promise<string> {
  const id = await opened()
  expect(await run(aya, id, 'incident.accept', {})).toMatchObject({ ok: true, seq: 2 })
  return id
}

async function stored(id: string) {
  const incident = await loadIncident(server.services.pool, id)
  if (!incident) throw new Error('no such incident')
  return { incident, entries: await entriesBetween(id, 1, incident.seq) }
}

async function expectWhole(id: string): Promise<void> {
  const { incident, entries } = await stored(id)
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: incident.seq }, (_, index) => index + 1)) // T1
  expect(fold(id, entries)).toEqual(incident) // T5
}

describe('dispatch', () => {
  it('T5 the stored incident is the fold of its entries after a whole life', async () => {
    const id = await accepted()
    await run(samuel, id, 'message.post', { text: 'It trips four seconds after start.' })
    await run(aya, id, 'message.post', { text: 'Send me the nameplate.' })
    await run(aya, id, 'message.edit', { seq: 4, text: 'Send me the nameplate, please.' })
    await run(aya, id, 'participant.add', { personId: tom.id })
    await run(aya, id, 'message.delete', { seq: 4 })
    await run(aya, id, 'incident.hand-over', { personId: tom.id, note: 'You know this pump.', stateSeq: 2 })
    const { incident } = await stored(id)
    await run(tom, id, 'incident.return', { note: '', stateSeq: incident.stateSeq })
    await run(aya, id, 'incident.accept', {})
    const again = await stored(id)
    await run(aya, id, 'incident.close', { outcome: 'solved', note: '', stateSeq: again.incident.stateSeq })
    const closed = await stored(id)
    expect(closed.incident).toMatchObject({ status: 'closed', outcome: 'solved', ownerId: null, lastOwnerId: aya.id })
    await run(samuel, id, 'incident.reopen', { stateSeq: closed.incident.stateSeq })
    await expectWhole(id)
  })

  it('T1 many people write at once: every message has its own place, without gaps', async () => {
    const id = await accepted()
    const acks = await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        run(index % 2 ? samuel : aya, id, 'message.post', { text: `line ${index}` }),
      ),
    )
    expect(new Set(acks.map((ack) => ack.ok && ack.seq)).size).toBe(300)
    await expectWhole(id)
  })

  it('T2 a refused command leaves no trace', async () => {
    const id = await opened()
    const heard: BusEvents['entries'][] = []
    const stop = server.services.bus.listen('entries', (event) => heard.push(event))
    const before = await stored(id)
    expect(await run(aya, id, 'message.post', { text: 'Hello' })).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await run(aya, id, 'incident.accept', { extra: true })).toMatchObject({ ok: false, code: 'bad-input' })
    expect(await run(aya, randomUUID(), 'incident.accept', {})).toMatchObject({ ok: false, code: 'not-found' })
    stop()
    expect(heard).toEqual([])
    expect(await stored(id)).toEqual(before)
  })

  it('T3 the same command id twice gives the same entry, published once', async () => {
    const id = await accepted()
    const published: number[] = []
    const stop = server.services.bus.listen('entries', ({ entries }) =>
      published.push(...entries.map(({ seq }) => seq)),
    )
    const commandId = randomUUID()
    const twins = await Promise.all([1, 2, 3].map(() => run(samuel, id, 'message.post', { text: 'Once' }, commandId)))
    const later = await run(samuel, id, 'message.post', { text: 'Once' }, commandId)
    stop()
    expect(new Set([...twins, later].map((ack) => JSON.stringify(ack))).size).toBe(1)
    expect(published).toHaveLength(1)
    expect(await run(samuel, id, 'message.post', { text: 'Other words' }, commandId)).toMatchObject({
      code: 'id-reused',
    })
    await expectWhole(id)
  })

  it('T3 a command repeated after a restart still gives its first answer, even where it would now be refused', async () => {
    const id = await opened()
    const commandId = randomUUID()
    const first = await run(aya, id, 'incident.accept', {}, commandId)
    const { createDispatch } = await import('./dispatch')
    const restarted = createDispatch()
    const again = await restarted.run(
      { id: aya.id },
      { id: commandId, incidentId: id, name: 'incident.accept', input: {} },
    )
    expect(again).toEqual(first)
    const message = randomUUID()
    const posted = await run(aya, id, 'message.post', { text: 'On my way' }, message)
    const reposted = await createDispatch().run(
      { id: aya.id },
      { id: message, incidentId: id, name: 'message.post', input: { text: 'On my way' } },
    )
    expect(reposted).toEqual(posted)
    await expectWhole(id)
  })

  it('Q1 two experts accept at once: one wins, the other is told who', async () => {
    for (let round = 0; round < 25; round += 1) {
      const id = await opened()
      const [one, two] = await Promise.all([run(aya, id, 'incident.accept', {}), run(tom, id, 'incident.accept', {})])
      const { incident } = await stored(id)
      const loser = one.ok ? two : one
      expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1)
      expect(loser).toMatchObject({ ok: false, code: 'already-taken', params: { person: incident.ownerId } })
    }
  })

  it('Q1 two processes accept the same incident: the stored value decides', async () => {
    const { createDispatch } = await import('./dispatch')
    const other = createDispatch()
    for (let round = 0; round < 25; round += 1) {
      const id = await opened()
      const acks = await Promise.all([
        run(aya, id, 'incident.accept', {}),
        other.run({ id: tom.id }, { id: randomUUID(), incidentId: id, name: 'incident.accept', input: {} }),
      ])
      expect(acks.filter((ack) => ack.ok)).toHaveLength(1)
      await expectWhole(id)
    }
  })

  it('two people are added to the last seat at once: exactly one gets it', async () => {
    const { createDispatch } = await import('./dispatch')
    for (let round = 0; round < 10; round += 1) {
      const id = await accepted()
      await run(aya, id, 'participant.add', { personId: tom.id })
      const acks = await Promise.all([
        run(aya, id, 'participant.add', { personId: lena.id }),
        createDispatch().run(
          { id: aya.id },
          { id: randomUUID(), incidentId: id, name: 'participant.add', input: { personId: jonas.id } },
        ),
      ])
      expect(acks.filter((ack) => ack.ok)).toHaveLength(1)
      expect(acks.find((ack) => !ack.ok)).toMatchObject({ code: 'room-full' })
      expect((await stored(id)).incident.seats.filter((seat) => seat.seated)).toHaveLength(4)
    }
  })

  it('V4 a deleted message is gone from every stored row', async () => {
    const id = await accepted()
    await run(samuel, id, 'message.post', { text: 'The password is swordfish' })
    await run(samuel, id, 'message.edit', { seq: 3, text: 'The code is swordfish, sorry' })
    await run(samuel, id, 'message.delete', { seq: 3 })
    const { rows } = await server.services.pool.query<{ everything: string }>(
      `SELECT (SELECT string_agg(fact::text, ' ') FROM entry WHERE incident_id = $1)
              || (SELECT coalesce(last_message::text, '') FROM incident WHERE id = $1) AS everything`,
      [id],
    )
    expect(rows[0]?.everything).not.toContain('swordfish')
    await expectWhole(id)
  })

  it('A1 an account that changes while a command is on its way is decided on as it is now', async () => {
    const id = await opened()
    await server.services.db.person.update({
      where: { id: tom.id },
      data: { active: false, version: { increment: 1 } },
    })
    // Nothing told this process: its memory is stale, the append is not.
    expect(await run(tom, id, 'incident.accept', {})).toMatchObject({ ok: false, code: 'signed-out' })
    await server.services.db.person.update({ where: { id: tom.id }, data: { active: true, version: { increment: 1 } } })
    server.services.bus.publish('account', { personId: tom.id })
    expect(await run(tom, id, 'incident.accept', {})).toMatchObject({ ok: true })
  })

  it('O1 an expert who is deactivated leaves nothing ownerless: each room returns in one entry', async () => {
    const gone = await createPerson('Ines', ['expert'], [areaId])
    const rooms = [await opened(), await opened()]
    for (const id of rooms) await run(gone, id, 'incident.accept', {})
    const helping = await accepted()
    await run(aya, helping, 'participant.add', { personId: gone.id })
    await server.services.db.person.update({
      where: { id: gone.id },
      data: { active: false, version: { increment: 1 } },
    })
    server.services.bus.publish('account', { personId: gone.id })
    await server.services.dispatch.settle(gone.id)
    await server.services.dispatch.settle(gone.id)
    for (const id of rooms) {
      const { incident, entries } = await stored(id)
      expect(incident).toMatchObject({ status: 'open', ownerId: null, cameBack: 'returned' })
      expect(entries.map(({ type }) => type)).toEqual(['incident.opened', 'incident.accepted', 'incident.returned'])
    }
    expect((await stored(helping)).incident.seats.find(({ personId }) => personId === gone.id)?.seated).toBe(false)
  })
})
