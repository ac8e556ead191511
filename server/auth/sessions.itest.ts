import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '../../lib/people'
import { myDevices } from '../queries/my-devices'
import { acting } from '../testing/acting'
import { createArea, createPerson, signIn, type CastMember } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { endSessions } from './end-sessions'
import { actorOfHandshake } from './handshake'
import { recallSession } from './recall-session'
import { checkSession } from './sessions'

let server: TestServer
let areaId: string
let marek: CastMember
let claire: CastMember

beforeAll(async () => {
  server = await startTestServer()
  areaId = await createArea()
})
beforeEach(async () => {
  const make = (name: string, roles: Role[]) => createPerson(name, roles, [areaId])
  ;[marek, claire] = [await make('Marek', ['technician']), await make('Claire', ['expert', 'admin'])]
})
afterAll(() => server.stop())

/** Moves a session into the past, by the database's clock: minutes since it began and since it was last seen. */
async function age(sessionId: string, { began, seen = began }: { began: number; seen?: number }): Promise<void> {
  await server.services.db.$executeRaw`
    UPDATE session SET created_at = now() - ${began}::float8 * interval '1 minute',
      expires_at = now() - ${began}::float8 * interval '1 minute' + interval '7 days',
      last_seen_at = now() - ${seen}::float8 * interval '1 minute' WHERE id = ${sessionId}::uuid`
}

const HOUR = 60
const DAY = 24 * HOUR

describe('a session', () => {
  it.each([
    ['a technician', () => marek, { began: 6 * DAY, seen: 11 * HOUR }, { began: 6 * DAY, seen: 13 * HOUR }],
    ['a technician', () => marek, { began: 6.9 * DAY, seen: 1 }, { began: 7.1 * DAY, seen: 1 }],
    ['an admin', () => claire, { began: 11 * HOUR, seen: 59 }, { began: 11 * HOUR, seen: 61 }],
    ['an admin', () => claire, { began: 11.9 * HOUR, seen: 1 }, { began: 12.1 * HOUR, seen: 1 }],
  ] as const)('of %s ends after its limits, by the database’s clock (SE3, SE8)', async (_, who, alive, over) => {
    const { sessionId } = await signIn(who().id)
    await age(sessionId, alive)
    expect(await checkSession(sessionId, { touch: false })).toBeDefined()
    await age(sessionId, over)
    expect(await checkSession(sessionId)).toBeUndefined()
  })

  it('gets the shorter limits as soon as its person becomes an admin', async () => {
    const { sessionId } = await signIn(marek.id)
    await age(sessionId, { began: 13 * HOUR, seen: 5 })
    expect(await checkSession(sessionId, { touch: false })).toBeDefined()
    await server.services.db.person.update({ where: { id: marek.id }, data: { roles: ['technician', 'admin'] } })
    expect(await checkSession(sessionId)).toBeUndefined()
  })

  it('is kept alive by what its person does, not by a silent connection', async () => {
    const { sessionId } = await signIn(marek.id)
    const seenAt = async () =>
      (await server.services.db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.getTime()
    await age(sessionId, { began: 30 })
    const before = await seenAt()
    await checkSession(sessionId, { touch: false })
    expect(await seenAt()).toBe(before)
    await checkSession(sessionId)
    const touched = await seenAt()
    expect(touched).toBeGreaterThan(before)
    await checkSession(sessionId)
    expect(await seenAt()).toBe(touched) // at most once a minute
  })

  it('ends with its person’s activity, at once', async () => {
    const { sessionId } = await signIn(marek.id)
    await server.services.db.person.update({ where: { id: marek.id }, data: { active: false } })
    expect(await checkSession(sessionId)).toBeUndefined()
  })

  it('is fresh for ten minutes', async () => {
    expect((await acting(marek)).freshSession).toBe(true)
    expect((await acting(marek, { fresh: false })).freshSession).toBe(false)
  })
})

describe('ending sessions', () => {
  it('ends all of a person, all but one, or one, and tells which', async () => {
    const [a, b, c] = [await signIn(marek.id), await signIn(marek.id), await signIn(marek.id)]
    const other = await signIn(claire.id)
    const heard: string[][] = []
    const stop = server.services.bus.listen('sessions-ended', ({ sessionIds }) => heard.push(sessionIds))
    expect(await endSessions(marek.id, { only: a.sessionId }, 'own-devices')).toEqual([a.sessionId])
    expect(await endSessions(marek.id, { only: other.sessionId }, 'own-devices')).toEqual([])
    expect(await endSessions(marek.id, { except: c.sessionId }, 'password-changed')).toEqual([b.sessionId])
    expect(await endSessions(marek.id, {}, 'admin')).toEqual([c.sessionId])
    stop()
    expect(heard).toEqual([[a.sessionId], [b.sessionId], [c.sessionId]])
    expect(await checkSession(a.sessionId)).toBeUndefined()
    expect(await checkSession(other.sessionId)).toBeDefined()
  })

  it('is known at once where sessions are remembered', async () => {
    const { sessionId } = await signIn(marek.id)
    expect(await recallSession(sessionId)).toBeDefined()
    await endSessions(marek.id, {}, 'admin')
    expect(await recallSession(sessionId)).toBeUndefined()
  })

  it('is known at once even while the session is being looked up', async () => {
    const { sessionId } = await signIn(marek.id)
    const looking = recallSession(sessionId)
    const ending = endSessions(marek.id, {}, 'admin')
    await Promise.all([looking, ending])
    expect(await recallSession(sessionId)).toBeUndefined()
  })

  it('is looked at again before memory is too old, while nobody waits', async () => {
    const { sessionId } = await signIn(marek.id)
    await recallSession(sessionId)
    await server.services.pool.query('UPDATE session SET ended_at = now() WHERE id = $1', [sessionId])
    const later = performance.now() + 6_000
    const clock = vi.spyOn(performance, 'now').mockReturnValue(later)
    try {
      expect(await recallSession(sessionId)).toBeDefined()
      let looks = 0
      while (await recallSession(sessionId)) {
        expect((looks += 1)).toBeLessThan(100)
        await delay(20)
      }
    } finally {
      clock.mockRestore()
    }
  })

  it('lets a changed account be seen at once', async () => {
    const { sessionId } = await signIn(marek.id)
    await recallSession(sessionId)
    await server.services.db.person.update({ where: { id: marek.id }, data: { name: 'Marek Kowal' } })
    server.services.bus.publish('account', { personId: marek.id })
    expect((await recallSession(sessionId))?.account.name).toBe('Marek Kowal')
  })

  it('takes a device off the person’s list', async () => {
    const actor = await acting(marek)
    const other = await signIn(marek.id)
    expect((await myDevices(actor)).map(({ id, current }) => [id, current]).sort()).toEqual(
      [
        [actor.sessionId, true],
        [other.sessionId, false],
      ].sort(),
    )
    await endSessions(marek.id, { only: other.sessionId }, 'own-devices')
    expect(await myDevices(actor)).toHaveLength(1)
  })
})

describe('a session cookie', () => {
  it('that is garbage is nobody’s, and never an error (AN12)', async () => {
    const name = 'fieldline.session'
    const { cookie } = await signIn(marek.id)
    const cut = cookie.slice(0, -4)
    const garbage = ['', name, `${name}=`, `${name}=a.b.c.d.e`, `${name}=${'x'.repeat(9_000)}`, `${name}=%E0%A4%A`, cut]
    for (const header of [...garbage, `${name}=\u0000`, ';;;=;', `__proto__=1; ${name}=null`]) {
      expect(await actorOfHandshake(header)).toBeUndefined()
    }
    expect(await actorOfHandshake(undefined)).toBeUndefined()
    expect((await actorOfHandshake(`a=b; ${cookie}; c=d`))?.id).toBe(marek.id)
  })

  it('names its person, or it is nobody’s', async () => {
    const { sessionId } = await signIn(marek.id)
    const secret = server.services.env.FIELDLINE_SECRET
    const cookie = async (token: object) => `fieldline.session=${await encode({ token: { ...token }, secret })}`
    expect(await actorOfHandshake(await cookie({ sid: sessionId, sub: claire.id }))).toBeUndefined()
    expect(await actorOfHandshake(await cookie({ sid: randomUUID(), sub: marek.id }))).toBeUndefined()
    expect(await actorOfHandshake(await cookie({ sub: marek.id }))).toBeUndefined()
    expect(await actorOfHandshake(await cookie({ sid: sessionId, sub: marek.id }))).toMatchObject({ name: 'Marek' })
  })

  it('made with the previous secret is good while that one is given (SE9)', async () => {
    const { env } = server.services
    const { cookie } = await signIn(marek.id)
    const before = env.FIELDLINE_SECRET
    env.FIELDLINE_SECRET = 'another secret of enough length, made for this'
    expect(await actorOfHandshake(cookie)).toBeUndefined()
    env.FIELDLINE_SECRET_PREVIOUS = before
    expect((await actorOfHandshake(cookie))?.id).toBe(marek.id)
    env.FIELDLINE_SECRET = before
    env.FIELDLINE_SECRET_PREVIOUS = undefined
  })

  it('has the __Host- prefix on https (SE7)', async () => {
    const { env } = server.services
    const before = env.PUBLIC_URL
    env.PUBLIC_URL = 'https://help.example.org'
    expect((await signIn(marek.id)).cookie).toMatch(/^__Host-fieldline\.session=/)
    env.PUBLIC_URL = before
  })
})
