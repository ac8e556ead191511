import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignedIn } from '../auth/signed-in'
import { checkSession } from '../auth/sessions'
import { signInWithPassword } from '../auth/sign-in'
import { adminPeople } from '../queries/admin-people'
import { adminPerson } from '../queries/admin-person'
import { acting, givePassword, PASSWORD, PRODUCTION } from '../testing/acting'
import { createArea, createPerson as cast, signIn, type CastMember } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { account } from './account'
import { changeOwnPassword } from './change-own-password'
import { createPerson } from './create-person'
import { deactivatePerson } from './deactivate-person'
import { editMe } from './edit-me'
import { editPerson } from './edit-person'
import { endOwnSession, endPersonSessions } from './end-person-sessions'
import { reactivatePerson } from './reactivate-person'
import { resetPassword } from './reset-password'

let server: TestServer
let areaId: string
let otherArea: string
let claire: CastMember
let marek: CastMember
let admin: SignedIn

beforeAll(async () => {
  server = await startTestServer(PRODUCTION)
  ;[areaId, otherArea] = [await createArea(), await createArea('Steam')]
})
beforeEach(async () => {
  claire = await cast('Claire', ['admin'], [])
  marek = await cast('Marek', ['technician'], [areaId])
  admin = await acting(claire)
})
afterAll(() => server.stop())

const from = { address: '203.0.113.1', userAgent: 'test', device: undefined }
const acts = (targetId: string) =>
  server.services.db.auditEntry.findMany({ where: { targetId }, orderBy: { at: 'asc' } })
const emailOf = async ({ id }: CastMember) =>
  (await server.services.db.person.findUniqueOrThrow({ where: { id } })).email ?? ''
let names = 0
const wanted = (more: object = {}) => ({
  ...{ name: 'Nina Ost', email: `nina.${++names}@northwind.example`, roles: ['technician'], areaIds: [areaId] },
  ...more,
})

describe('making an account', () => {
  it('gives back a password made up for it, which signs in', async () => {
    const made = await createPerson(admin, wanted({ email: ` Nina.Ost@Northwind.example` }))
    if (!made.ok || !made.initialPassword) expect.fail('should have been made')
    expect(made.person).toMatchObject({ name: 'Nina Ost', email: 'nina.ost@northwind.example', version: 1 })
    const signedIn = await signInWithPassword({ email: made.person.email, password: made.initialPassword }, from)
    expect(signedIn).toMatchObject({ ok: true, personId: made.person.id })
    const [entry] = await acts(made.person.id)
    expect(entry).toMatchObject({ act: 'person.created', byId: claire.id, sessionId: admin.sessionId })
    expect(JSON.stringify(entry)).not.toContain('argon2')
  })

  it('leaves no trace when it is refused', async () => {
    const { db } = server.services
    const before = [await db.person.count(), await db.auditEntry.count()]
    const taken = await emailOf(marek)
    const refusals = [
      [wanted({ email: taken.toUpperCase() }), 'email-taken'],
      [wanted({ roles: [] }), 'roles-needed'],
      [wanted({ areaIds: [] }), 'area-needed'],
      [wanted({ areaIds: [marek.id] }), 'bad-input'],
      [wanted({ password: 'short' }), 'password-short'],
      [wanted({ password: 'nina ost northwind' }), 'weak-password'],
      [wanted({ active: false }), 'bad-input'],
      [wanted({ email: { contains: '@' } }), 'bad-input'],
    ] as const
    for (const [input, code] of refusals) expect(await createPerson(admin, input)).toMatchObject({ ok: false, code })
    expect([await db.person.count(), await db.auditEntry.count()]).toEqual(before)
  })

  it('is for admins only', async () => {
    expect(await createPerson(await acting(marek), wanted())).toMatchObject({ code: 'not-allowed' })
  })

  it('of another admin asks for the password again (AD3)', async () => {
    await givePassword(claire)
    const stale = await acting(claire, { fresh: false })
    const input = wanted({ roles: ['admin'], areaIds: [] })
    expect(await createPerson(stale, input)).toMatchObject({ code: 'password-needed' })
    expect(await createPerson(stale, { ...input, confirmPassword: 'wrong' })).toMatchObject({ code: 'wrong-password' })
    expect(await createPerson(stale, { ...input, confirmPassword: PASSWORD })).toMatchObject({ ok: true })
  })
})

describe('changing an account', () => {
  it('changes what is given, counts the version, and tells the process', async () => {
    expect((await account(marek.id))?.areaIds).toEqual([areaId])
    const input = { version: 1, name: 'Marek Kowal', roles: ['expert', 'technician'], areaIds: [otherArea] }
    const done = await editPerson(admin, marek.id, input)
    if (!done.ok) expect.fail(done.code)
    expect(done.person).toMatchObject({ name: 'Marek Kowal', version: 2, areas: [{ id: otherArea }] })
    expect(await account(marek.id)).toMatchObject({ areaIds: [otherArea], roles: ['expert', 'technician'], version: 2 })
    const [entry] = await acts(marek.id)
    expect(entry).toMatchObject({
      act: 'person.edited',
      before: { name: 'Marek', roles: ['technician'], areaIds: [areaId] },
      after: { name: 'Marek Kowal', roles: ['expert', 'technician'], areaIds: [otherArea] },
    })
  })

  it('that somebody overtook is refused with the values as they are', async () => {
    const [one, two] = await Promise.all([
      editPerson(admin, marek.id, { version: 1, title: 'Fitter' }),
      editPerson(admin, marek.id, { version: 1, title: 'Mechanic' }),
    ])
    const [won, lost] = one.ok ? [one, two] : [two, one]
    if (!won.ok || lost.ok) expect.fail('one should win')
    expect(lost).toMatchObject({
      code: 'changed-meanwhile',
      details: { person: { title: won.person.title, version: 2 } },
    })
  })

  it('to what it is already changes nothing', async () => {
    expect(await editPerson(admin, marek.id, { version: 1, name: 'Marek' })).toMatchObject({ person: { version: 1 } })
    expect(await acts(marek.id)).toEqual([])
  })

  it('refuses an address that is taken, a role without an area, and nobody at all', async () => {
    const edit = (id: string, input: object) => editPerson(admin, id, { version: 1, ...input })
    expect(await edit(marek.id, { email: await emailOf(claire) })).toMatchObject({ code: 'email-taken' })
    expect(await edit(marek.id, { areaIds: [] })).toMatchObject({ code: 'area-needed' })
    expect(await edit(areaId, {})).toMatchObject({ code: 'not-found' })
    expect(await edit('nobody', {})).toMatchObject({ code: 'not-found' })
    expect(await edit(marek.id, { passwordHash: 'x' })).toMatchObject({ code: 'bad-input' })
  })

  it('into or out of an admin asks for the password again, other changes do not (AD3)', async () => {
    const stale = await acting(claire, { fresh: false })
    const edit = (input: object) => editPerson(stale, marek.id, { version: 1, ...input })
    expect(await edit({ roles: ['technician', 'admin'] })).toMatchObject({ code: 'password-needed' })
    expect(await edit({ title: 'Fitter' })).toMatchObject({ ok: true })
  })
})

describe('deactivating somebody', () => {
  it('ends the sessions and the account at once, and can be taken back', async () => {
    const email = await givePassword(marek)
    const { sessionId } = await signIn(marek.id)
    expect(await deactivatePerson(admin, marek.id, {})).toMatchObject({
      ok: true,
      person: { active: false, version: 2 },
    })
    expect(await checkSession(sessionId)).toBeUndefined()
    expect(await signInWithPassword({ email, password: PASSWORD }, from)).toMatchObject({ error: 'invalid' })
    expect((await account(marek.id))?.active).toBe(false)
    expect(await deactivatePerson(admin, marek.id, {})).toMatchObject({ ok: true, person: { version: 2 } })

    expect(await reactivatePerson(admin, marek.id, {})).toMatchObject({ ok: true, person: { active: true } })
    expect(await signInWithPassword({ email, password: PASSWORD }, from)).toMatchObject({ ok: true })
    expect((await acts(marek.id)).map(({ act }) => act)).toEqual(['person.deactivated', 'person.reactivated'])
  })

  it('asks for the password again, a few times only (AD3)', async () => {
    await givePassword(claire)
    const stale = await acting(claire, { fresh: false })
    const tell = (confirmPassword?: string) => deactivatePerson(stale, marek.id, { confirmPassword })
    expect(await deactivatePerson(stale, marek.id, {})).toMatchObject({ code: 'password-needed' })
    for (let n = 0; n < 10; n++) expect(await tell('guess')).toMatchObject({ code: 'wrong-password' })
    expect(await tell(PASSWORD)).toMatchObject({ code: 'rate-limited' })
  })
})

describe('a new password', () => {
  it('from an admin unlocks the account and ends its sessions', async () => {
    const email = await givePassword(marek)
    const { sessionId } = await signIn(marek.id)
    await server.services.db.person.update({ where: { id: marek.id }, data: { failedSignIns: 500 } })
    expect(await adminPerson(admin, marek.id)).toMatchObject({ person: { locked: true } })
    const done = await resetPassword(admin, marek.id, {})
    if (!done.ok || !done.initialPassword) expect.fail('should be reset')
    expect(await checkSession(sessionId)).toBeUndefined()
    expect(await signInWithPassword({ email, password: PASSWORD }, from)).toMatchObject({ error: 'invalid' })
    expect(await signInWithPassword({ email, password: done.initialPassword }, from)).toMatchObject({ ok: true })
  })

  it('is nothing an admin gives himself, nor another admin without the password', async () => {
    expect(await resetPassword(admin, claire.id, {})).toMatchObject({ code: 'not-allowed' })
    const stale = await acting(claire, { fresh: false })
    const other = await cast('Ines', ['admin'], [])
    expect(await resetPassword(stale, other.id, {})).toMatchObject({ code: 'password-needed' })
    expect(await resetPassword(stale, marek.id, {})).toMatchObject({ ok: true })
  })

  it('of one’s own asks for the current one and ends the other devices (AN10)', async () => {
    const email = await givePassword(marek)
    const [actor, other] = [await acting(marek), await signIn(marek.id)]
    const next = 'mauve lichen tractor'
    expect(await changeOwnPassword(actor, { current: 'wrong', next })).toMatchObject({ code: 'wrong-password' })
    expect(await changeOwnPassword(actor, { current: PASSWORD, next: 'qwerty123456' })).toMatchObject({
      code: 'weak-password',
    })
    expect(await changeOwnPassword(actor, { current: PASSWORD, next })).toEqual({ ok: true })
    expect(await checkSession(other.sessionId)).toBeUndefined()
    expect(await checkSession(actor.sessionId)).toBeDefined()
    expect(await signInWithPassword({ email, password: next }, from)).toMatchObject({ ok: true })
  })
})

describe('devices', () => {
  it('are ended by an admin, one or all, and by their person, never by others', async () => {
    const [one, two, three] = [await signIn(marek.id), await signIn(marek.id), await signIn(marek.id)]
    expect(await endPersonSessions(admin, marek.id, { sessionId: one.sessionId })).toEqual({ ok: true, ended: 1 })
    expect(await endPersonSessions(admin, marek.id, { sessionId: admin.sessionId })).toEqual({ ok: true, ended: 0 })
    const own = await acting(marek)
    expect(await endOwnSession(own, admin.sessionId)).toMatchObject({ code: 'not-found' })
    expect(await endOwnSession(own, 'x')).toMatchObject({ code: 'not-found' })
    expect(await endOwnSession(own, two.sessionId)).toEqual({ ok: true })
    expect(await endPersonSessions(admin, marek.id, {})).toEqual({ ok: true, ended: 2 })
    expect(await checkSession(three.sessionId)).toBeUndefined()
  })
})

describe('one’s own profile', () => {
  it('holds what the person chooses, and nothing that an admin decides', async () => {
    const actor = await acting(marek)
    const chosen = { name: 'Marek K.', locale: 'de', theme: 'night', availability: 'busy' }
    expect(await editMe(actor, chosen)).toMatchObject({ ok: true, me: chosen })
    expect(await account(marek.id)).toMatchObject({ name: 'Marek K.', availability: 'busy', version: 2 })
    expect(await editMe(actor, { locale: null })).toMatchObject({ me: { locale: null, theme: 'night' } })
    for (const input of [{ roles: ['admin'] }, { theme: 'pink' }, { name: '' }, { availability: 'gone' }]) {
      expect(await editMe(actor, input)).toMatchObject({ code: 'bad-input' })
    }
  })
})

describe('the table of people', () => {
  it('finds by name, address, role, area and state, without accents', async () => {
    const chloe = await cast('Chloé Lambert', ['expert'], [otherArea])
    const find = async (query: Record<string, string>) => {
      const page = await adminPeople(admin, query)
      return page.ok ? page.people.map(({ id }) => id) : page.code
    }
    expect(await find({ q: 'LAMBERT chloe' })).toEqual([chloe.id])
    expect(await find({ q: 'lambert\u0000' })).toEqual([chloe.id])
    expect(await find({ q: '%' })).toEqual([])
    expect(await find({ role: 'expert', area: otherArea, state: 'active' })).toContain(chloe.id)
    expect(await find({ area: otherArea, role: 'admin' })).toEqual([])
    expect(await find({ order: 'name' })).toBe('bad-input')
    const refused = await adminPeople(await acting(marek), {})
    expect(refused).toMatchObject({ code: 'not-allowed' })
  })
})
