import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acting } from '../testing/acting'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { peoplePicker } from './people-picker'

let server: TestServer
let areaId: string
let otherArea: string
let incidentId: string
const cast: Record<string, CastMember> = {}

beforeAll(async () => {
  server = await startTestServer()
  ;[areaId, otherArea] = [await createArea(), await createArea('Steam')]
  cast.marek = await createPerson('Marek', ['technician'], [areaId, otherArea])
  cast.aya = await createPerson('Aya', ['expert'], [areaId])
  cast.tom = await createPerson('Tom', ['expert', 'technician'], [areaId])
  cast.ines = await createPerson('Ines', ['admin'], [areaId])
  cast.ola = await createPerson('Ola', ['technician'], [otherArea])
  cast.viktor = await createPerson('Viktor', ['technician'], [areaId])
  await server.services.db.person.update({ where: { id: cast.viktor.id }, data: { active: false } })

  incidentId = randomUUID()
  const input = { areaId, creatorId: cast.marek.id, title: 'P-204' }
  const { dispatch } = server.services
  await dispatch.run({ id: cast.marek.id }, { id: randomUUID(), incidentId, name: 'incident.open', input })
  await dispatch.run({ id: cast.aya.id }, { id: randomUUID(), incidentId, name: 'incident.accept', input: {} })
})
afterAll(() => server.stop())

const pick = async (who: string, query: Record<string, string>) => {
  const viewer = cast[who]
  if (!viewer) throw new Error(`nobody is called ${who}`)
  return peoplePicker(await acting(viewer), query)
}
const names = async (who: string, query: Record<string, string>) => {
  const picked = await pick(who, query)
  return picked.ok ? picked.people.map(({ name }) => name) : picked.code
}

describe('whom one can add to a room or hand it to', () => {
  it('are the active experts and technicians of its area, with who sits there', async () => {
    const picked = await pick('aya', { incident: incidentId })
    if (!picked.ok) expect.fail(picked.code)
    expect(picked.people.map(({ name, seat, rooms }) => [name, seat, rooms])).toEqual([
      ['Aya', 'seated', 1],
      ['Marek', 'seated', 0],
      ['Tom', null, 0],
    ])
    expect(Object.keys(picked.people[0] ?? {}).sort()).toEqual(
      ['active', 'areas', 'availability', 'id', 'name', 'roles', 'rooms', 'seat', 'title'].sort(),
    )
    expect(await names('marek', { incident: incidentId })).toEqual(['Aya', 'Marek', 'Tom'])
    expect(await names('ines', { incident: incidentId, q: 'to' })).toEqual(['Tom'])
  })

  it('V3 are nobody’s business outside the room: not yours is as if it did not exist', async () => {
    const missing = await pick('tom', { incident: randomUUID() })
    expect(await pick('tom', { incident: incidentId })).toEqual(missing)
    expect(await pick('ola', { incident: incidentId })).toEqual(missing)
    expect(missing).toMatchObject({ code: 'not-found' })
    expect(await names('aya', { incident: 'x' })).toBe('bad-input')
    expect(await names('aya', {})).toBe('bad-input')
  })
})

describe('whom one can raise an incident for', () => {
  it('are the technicians of an expert’s areas, and for an admin all', async () => {
    expect(await names('aya', { technicians: '1' })).toEqual(['Marek', 'Tom'])
    expect(await names('ines', { technicians: '1' })).toEqual(['Marek', 'Ola', 'Tom'])
    expect(await names('marek', { technicians: '1' })).toBe('not-allowed')
    const picked = await pick('aya', { technicians: '1', q: 'marek' })
    expect(picked.ok && picked.people[0]?.areas.map(({ id }) => id)).toEqual([areaId])
  })
})

describe('with five thousand people', () => {
  it('choosing takes less than 300 ms', async () => {
    await server.services.pool.query(
      `WITH made AS (INSERT INTO person (id, name, email, roles)
         SELECT gen_random_uuid(), 'Zoé Person ' || n, 'p' || n || '@crowd.example', '{technician}'
         FROM generate_series(1, 5000) n RETURNING id)
       INSERT INTO area_member (area_id, person_id) SELECT $1, id FROM made`,
      [areaId],
    )
    const viewer = await acting(cast.aya ?? expect.fail('no Aya'))
    const queries: Record<string, string>[] = [{ incident: incidentId }, { technicians: '1' }]
    for (const query of queries) {
      for (const q of ['', 'zoe 4711', 'nobody']) {
        // The fastest of some counts, since other work only adds.
        let fastest = Infinity
        for (let round = 0; round < 5 && fastest >= 300; round++) {
          const from = performance.now()
          const picked = await peoplePicker(viewer, { ...query, q })
          fastest = Math.min(fastest, performance.now() - from)
          expect(picked.ok && picked.people.length).toBe(q === '' ? 50 : q === 'nobody' ? 0 : 1)
        }
        expect(fastest).toBeLessThan(300)
      }
    }
  })
})
