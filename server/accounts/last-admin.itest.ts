import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '../auth/signed-in'
import { acting } from '../testing/acting'
import { createPerson } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { deactivatePerson } from './deactivate-person'
import { editPerson } from './edit-person'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const createArea = (name: string) =>
  server.services.db.area.create({ data: { id: crypto.randomUUID(), name, nameKey: name.toLowerCase() } })
const versionOf = async ({ id }: SignedIn) =>
  (await server.services.db.person.findUniqueOrThrow({ where: { id } })).version
describe('AD1 one active admin always remains', () => {
  it('when two admins take each other’s role or account at the same moment', async () => {
    const { db } = server.services
    const area = await createArea('General')
    const [one, two] = [
      await createPerson('Claire', ['admin'], [area.id]),
      await createPerson('Ines', ['admin'], [area.id]),
    ]
    const both = { roles: ['admin'], active: true }
    for (let round = 0; round < 100; round++) {
      await db.person.updateMany({ where: { id: { in: [one.id, two.id] } }, data: both })
      const [claire, ines] = [await acting(one), await acting(two)]
      const versions = [await versionOf(claire), await versionOf(ines)] as const
      const take = (actor: SignedIn, target: SignedIn, version: number) =>
        round % 2
          ? deactivatePerson(actor, target.id, {})
          : editPerson(actor, target.id, { version, roles: ['technician'] })
      const done = await Promise.all([take(claire, ines, versions[1]), take(ines, claire, versions[0])])

      expect(done.filter(({ ok }) => ok)).toHaveLength(1)
      expect(done.find(({ ok }) => !ok)).toMatchObject({ code: 'not-allowed' })
      expect(await db.person.count({ where: { active: true, roles: { has: 'admin' } } })).toBe(1)
    }
  })

  it('when the last one gives the role up or deactivates himself, deactivated ones not counting', async () => {
    const { db } = server.services
    await createPerson('Eve', ['admin'], [])
    await db.person.updateMany({ data: { active: false } })
    const last = await createPerson('Dana', ['admin', 'technician'], [])
    const dana = await acting(last)
    expect(await editPerson(dana, dana.id, { version: 1, roles: ['admin'] })).toMatchObject({ ok: true })
    expect(await deactivatePerson(dana, dana.id, {})).toMatchObject({ code: 'last-admin' })
    const area = await createArea('Hydraulics')
    const given = { version: 2, roles: ['technician'], areaIds: [area.id] }
    expect(await editPerson(dana, dana.id, given)).toMatchObject({ code: 'last-admin' })
  })
})
