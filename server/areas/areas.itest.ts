import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_AREA } from '../../lib/incident/area-rules'
import { account } from '../accounts/account'
import { deactivatePerson } from '../accounts/deactivate-person'
import type { SignedIn } from '../auth/signed-in'
import { adminArea, adminAreas } from '../queries/admin-areas'
import { deactivationPreview } from '../queries/deactivation-preview'
import { acting } from '../testing/acting'
import { createArea as castArea, createPerson, type CastMember } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { areaRules } from './area-rules'
import { createArea } from './create-area'
import { editArea } from './edit-area'
import { setAreaPeople } from './set-area-people'

let server: TestServer
let admin: SignedIn
let areaId: string
let marek: CastMember
let aya: CastMember

beforeAll(async () => {
  server = await startTestServer()
  admin = await acting(await createPerson('Claire', ['admin'], []))
})
beforeEach(async () => {
  areaId = await castArea()
  marek = await createPerson('Marek', ['technician'], [areaId])
  aya = await createPerson('Aya', ['expert'], [areaId])
})
afterAll(() => server.stop())

/** An incident that Marek raised and Aya owns; returns its id. */
async function room(): Promise<string> {
  const { dispatch } = server.services
  const incidentId = randomUUID()
  const send = (by: CastMember, name: 'incident.open' | 'incident.accept', input: object) =>
    dispatch.run({ id: by.id }, { id: randomUUID(), incidentId, name, input })
  expect(await send(marek, 'incident.open', { areaId, creatorId: marek.id, title: 'P-204' })).toMatchObject({
    ok: true,
  })
  expect(await send(aya, 'incident.accept', {})).toMatchObject({ ok: true })
  return incidentId
}
const incident = (id: string) =>
  server.services.db.incident.findUniqueOrThrow({ where: { id }, include: { seats: { where: { seated: true } } } })

describe('an area', () => {
  it('has a name of its own, however it is written', async () => {
    const name = `Steam ${randomUUID()}`
    expect(await createArea(admin, { name })).toMatchObject({ ok: true, area: { name, participantCap: 4, people: [] } })
    expect(await createArea(admin, { name: ` ${name.toUpperCase()} ` })).toMatchObject({ code: 'name-taken' })
    expect(await editArea(admin, areaId, { version: 1, name })).toMatchObject({ code: 'name-taken' })
    expect(await createArea(admin, { name: '\u202e' })).toMatchObject({ code: 'bad-input' })
  })

  it('changes for the admin who saw it as it is; another reads how it is now', async () => {
    expect(await areaRules(areaId)).toEqual(DEFAULT_AREA)
    expect(await editArea(admin, areaId, { version: 1, participantCap: 6 })).toMatchObject({ area: { version: 2 } })
    expect(await areaRules(areaId)).toMatchObject({ participantCap: 6 })
    expect(await editArea(admin, areaId, { version: 1, participantCap: 8 })).toMatchObject({
      code: 'changed-meanwhile',
      details: { area: { participantCap: 6, version: 2 } },
    })
    for (const participantCap of [1, 13, 4.5, '4']) {
      expect(await editArea(admin, areaId, { version: 2, participantCap })).toMatchObject({ code: 'bad-input' })
    }
  })

  it('decides which statuses it uses, at once for the next command, and how long silence lasts', async () => {
    const id = await room()
    const hold = { reason: 'spare_part', note: '', stateSeq: 2 }
    const held = () =>
      server.services.dispatch.run(
        { id: aya.id },
        { id: randomUUID(), incidentId: id, name: 'incident.hold', input: hold },
      )
    const rules = { onHold: false, closeResolvedHours: 0, closeHeldDays: 3 }
    expect(await editArea(admin, areaId, { version: 1, ...rules })).toMatchObject({ area: { ...rules, version: 2 } })
    expect(await held()).toMatchObject({ code: 'switched-off' })
    expect(await editArea(admin, areaId, { version: 2, onHold: true })).toMatchObject({ area: { onHold: true } })
    expect(await held()).toMatchObject({ ok: true })
    for (const wrong of [{ closeResolvedHours: -1 }, { closeHeldDays: 1.5 }, { resolved: 'yes' }]) {
      expect(await editArea(admin, areaId, { version: 3, ...wrong })).toMatchObject({ code: 'bad-input' })
    }
  })

  it('is seen and changed by admins only', async () => {
    const expert = await acting(aya)
    expect(await adminAreas(expert)).toMatchObject({ code: 'not-allowed' })
    expect(await editArea(expert, areaId, { version: 1, name: 'Mine' })).toMatchObject({ code: 'not-allowed' })
    expect(await setAreaPeople(expert, areaId, { add: [aya.id] })).toMatchObject({ code: 'not-allowed' })
    expect(await adminArea(admin, randomUUID())).toMatchObject({ code: 'not-found' })
  })

  it('says how it is staffed and what waits', async () => {
    await room()
    expect(await adminArea(admin, areaId)).toMatchObject({
      area: { experts: 1, expertsAvailable: 1, technicians: 1, waiting: 0, notClosed: 1 },
    })
    const found = await adminArea(admin, areaId)
    expect(found.ok && found.area.people.find(({ id }) => id === aya.id)).toMatchObject({ rooms: 1 })
  })
})

describe('the people of an area', () => {
  it('come and go, whoever is there or gone already, and unknown ones are no matter', async () => {
    const lena = await createPerson('Lena', ['technician'], [])
    const input = { add: [lena.id, marek.id, randomUUID()], remove: [randomUUID()] }
    const done = await setAreaPeople(admin, areaId, input)
    expect(done.ok && done.area.people.map(({ name }) => name)).toEqual(['Aya', 'Lena', 'Marek'])
    expect((await account(lena.id))?.areaIds).toEqual([areaId])
    expect([(await account(lena.id))?.version, (await account(marek.id))?.version]).toEqual([2, 1])
  })

  it('that are taken out leave its rooms, and those they own go back to the list', async () => {
    const id = await room()
    await setAreaPeople(admin, areaId, { remove: [aya.id] })
    const after = await incident(id)
    expect(after).toMatchObject({ status: 'open', ownerId: null, cameBack: 'returned' })
    expect(after.seats.map(({ personId }) => personId)).toEqual([marek.id])
  })

  it('change by several admins at once without harm', async () => {
    const people = await Promise.all(['A', 'B', 'C', 'D'].map((name) => createPerson(name, ['technician'], [])))
    const ids = people.map(({ id }) => id)
    const all = [ids, ids.toReversed(), ids].map((add) => setAreaPeople(admin, areaId, { add }))
    for (const done of await Promise.all(all)) expect(done.ok).toBe(true)
    expect(await server.services.db.areaMember.count({ where: { areaId, personId: { in: ids } } })).toBe(4)
  })
})

describe('an owner who is deactivated', () => {
  it('is foretold, and then gives the rooms back to the list (X6)', async () => {
    const id = await room()
    expect(await deactivationPreview(admin, aya.id)).toMatchObject({
      returned: [{ id, title: 'P-204', status: 'in_progress' }],
      left: 0,
      devices: 0,
    })
    expect(await deactivationPreview(admin, marek.id)).toMatchObject({ returned: [], left: 1 })
    expect(await deactivatePerson(admin, aya.id, {})).toMatchObject({ ok: true, person: { openWork: [] } })
    expect(await incident(id)).toMatchObject({ status: 'open', ownerId: null })
  })
})
