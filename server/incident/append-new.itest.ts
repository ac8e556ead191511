import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from '../../lib/incident/evolve'
import { entriesBetween } from '../queries/entries-page'
import { createArea, createPerson, signIn, type CastMember } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { loadIncident } from './store'

let server: TestServer
let areaId: string
let samuel: CastMember, lena: CastMember

beforeAll(async () => {
  server = await startTestServer()
  areaId = await createArea()
  samuel = await createPerson('Samuel', ['technician'], [areaId])
  lena = await createPerson('Lena', ['technician'], [areaId])
})
afterAll(() => server.stop())

function open(by: CastMember, incidentId = randomUUID(), id = randomUUID(), session: { sessionId?: string } = {}) {
  const input = { areaId, creatorId: by.id, title: 'Pump trips', description: 'After 4 s' }
  return server.services.dispatch.run({ id: by.id, ...session }, { id, incidentId, name: 'incident.open', input })
}

/** Makes the process forget what it knows, as a restart does. */
const forget = () => server.services.bus.publish('missed', {})

describe('raising incidents', () => {
  it('T5 many at once get numbers of their own, and are stored as their entries tell', async () => {
    const ids = Array.from({ length: 150 }, () => randomUUID())
    const acks = await Promise.all(ids.map((id, index) => open(index % 2 ? samuel : lena, id)))
    const numbers = acks.map((ack) => ack.ok && ack.number)
    expect(new Set(numbers).size).toBe(150)
    for (const [index, id] of ids.entries()) {
      const stored = await loadIncident(server.services.pool, id)
      expect(fold(id, await entriesBetween(id, 1, 1))).toEqual(stored)
      expect(server.services.dispatch.held(id)).toEqual(stored)
      expect(stored?.number).toBe(numbers[index])
    }
  })

  it('T3 the same command again makes nothing new, whatever memory holds', async () => {
    const [incidentId, commandId] = [randomUUID(), randomUUID()]
    const first = await open(samuel, incidentId, commandId)
    expect(await open(samuel, incidentId, commandId)).toEqual(first)
    forget()
    const others = Array.from({ length: 5 }, () => open(lena))
    const again = await open(samuel, incidentId, commandId)
    expect(again).toMatchObject({ ok: true, seq: 1, at: first.ok && first.at })
    for (const ack of await Promise.all(others)) expect(ack).toMatchObject({ ok: true })
  })

  it('an id that is taken is refused, and what was queued behind it finds the incident that is there', async () => {
    const incidentId = randomUUID()
    expect(await open(samuel, incidentId)).toMatchObject({ ok: true })
    forget()
    const post = { id: randomUUID(), incidentId, name: 'message.post' as const, input: { text: 'Still tripping' } }
    const [taken, posted] = await Promise.all([
      open(lena, incidentId),
      server.services.dispatch.run({ id: samuel.id }, post),
    ])
    expect(taken).toMatchObject({ ok: false, code: 'id-reused' })
    expect(posted).toMatchObject({ ok: true, seq: 2 })
  })

  it('T5 what was said of machine and people is stored as it was told, in the shape of before as well; else it is refused', async () => {
    const raise = (situation?: unknown) => {
      const input = {
        areaId,
        creatorId: samuel.id,
        title: '',
        description: '',
        ...(situation !== undefined && { situation }),
      }
      const incidentId = randomUUID()
      const command = { id: randomUUID(), incidentId, name: 'incident.open', input }
      return server.services.dispatch.receive({ id: samuel.id }, command).then((ack) => ({ ack, incidentId }))
    }
    const stored = (incidentId: string) => loadIncident(server.services.pool, incidentId)
    for (const situation of [
      undefined,
      { machine: 'stands' },
      { people: 'hurt' },
      { machine: 'runs', people: 'safe' },
    ]) {
      const { ack, incidentId } = await raise(situation)
      expect(ack).toMatchObject({ ok: true, seq: 1 })
      const incident = await stored(incidentId)
      expect(incident?.situation).toEqual(situation ?? null)
      expect(fold(incidentId, await entriesBetween(incidentId, 1, 1))).toEqual(incident)
    }
    for (const situation of [null, {}, 'hurt', { machine: 'flies' }, { people: 'hurt', who: 'Tom' }]) {
      const { ack, incidentId } = await raise(situation)
      expect(ack, JSON.stringify(situation)).toMatchObject({ ok: false, code: 'bad-input' })
      expect(await stored(incidentId)).toBeUndefined()
    }
  })

  it('T2 one whose session has ended raises nothing, and does not keep the others from it', async () => {
    const nina = await createPerson('Nina', ['technician'], [areaId])
    const { sessionId } = await signIn(nina.id)
    await server.services.pool.query('UPDATE session SET ended_at = now() WHERE id = $1', [sessionId])
    const incidentId = randomUUID()
    const [refused, ...others] = await Promise.all([
      open(nina, incidentId, randomUUID(), { sessionId }),
      open(samuel),
      open(lena),
    ])
    expect(refused).toMatchObject({ ok: false, code: 'signed-out' })
    for (const ack of others) expect(ack).toMatchObject({ ok: true })
    expect(await loadIncident(server.services.pool, incidentId)).toBeUndefined()
  })
})
