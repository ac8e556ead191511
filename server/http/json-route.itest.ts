import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inWords } from '../../lib/refusal-sentences'
import { refuse } from '../../lib/refusals'
import { endSessions } from '../auth/end-sessions'
import { signOut } from '../auth/sign-out'
import { createArea, createPerson, signIn, type CastMember } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { publicRoute, route } from './json-route'

let server: TestServer
let marek: CastMember

beforeAll(async () => {
  server = await startTestServer()
  marek = await createPerson('Marek', ['technician'], [await createArea()])
})
afterAll(() => server.stop())

const context = (id?: string) => ({ params: Promise.resolve(id === undefined ? {} : { id }) })
const ask = (path = '/api/x', init: RequestInit = {}) => new Request(`http://127.0.0.1${path}`, init)

describe('a route', () => {
  it('knows who asks, and is given the body, the query and the id', async () => {
    const { cookie } = await signIn(marek.id)
    const handle = route((actor, { body, query, id }) =>
      Promise.resolve({ ok: true, name: actor.name, body, query, id }),
    )
    const request = ask('/api/x?q=a', { method: 'POST', body: '{"a":1}', headers: { cookie } })
    const response = await handle(request, context('7'))
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({ ok: true, name: 'Marek', body: { a: 1 }, query: { q: 'a' }, id: '7' })
  })

  it('answers the signed-out, the ended and garbage alike', async () => {
    const handle = route(() => expect.unreachable())
    const { cookie } = await signIn(marek.id)
    await endSessions(marek.id, {}, 'admin')
    for (const header of ['', cookie, 'fieldline.session=garbage']) {
      const response = await handle(ask('/api/x', { headers: { cookie: header } }), context())
      expect([response.status, await response.json()]).toMatchObject([401, { ok: false, code: 'signed-out' }])
    }
  })

  it.each([
    ['not-found', 404],
    ['not-allowed', 403],
    ['changed-meanwhile', 409],
    ['weak-password', 422],
    ['bad-input', 400],
  ] as const)('answers %s with %i', async (code, status) => {
    const response = await publicRoute(() => Promise.resolve(refuse(code)))(ask(), context())
    expect([response.status, await response.json()]).toMatchObject([status, { ok: false, code }])
  })

  it('says when to come back', async () => {
    const response = await publicRoute(() => Promise.resolve(refuse('rate-limited', { seconds: 9 })))(ask(), context())
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '9'])
  })

  it('refuses what is no JSON, and keeps an error’s text to itself', async () => {
    const bad = await publicRoute(() => expect.unreachable())(ask('/api/x', { method: 'POST', body: '{' }), context())
    expect(bad.status).toBe(400)
    const body = new ReadableStream({ start: (stream) => stream.error(new Error('aborted')) })
    const cut = ask('/api/x', { method: 'POST', body, duplex: 'half' } as RequestInit)
    expect((await publicRoute(() => expect.unreachable())(cut, context())).status).toBe(400)
    const failing = publicRoute(() => Promise.reject(new Error('SELECT secret FROM person')))
    const response = await failing(ask('/api/x', { headers: { 'x-request-id': 'r-1' } }), context())
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual(inWords(refuse('unavailable', undefined, { correlation: 'r-1' })))
  })
})

describe('signing out', () => {
  it('ends the session, removes its cookie and empties the browser’s storage (SE4)', async () => {
    const { cookie, sessionId } = await signIn(marek.id)
    const response = await publicRoute(({ request }) => signOut(request))(
      ask('/api/sign-out', { method: 'POST', headers: { cookie } }),
      context(),
    )
    expect(await response.json()).toEqual({ ok: true })
    expect(response.headers.get('clear-site-data')).toBe('"storage"')
    expect(response.headers.get('set-cookie')).toMatch(
      /^fieldline\.session=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/,
    )
    const session = await server.services.db.session.findUniqueOrThrow({ where: { id: sessionId } })
    expect(session.endedAt).not.toBeNull()
  })

  it('is harmless for whoever is signed out already', async () => {
    expect((await signOut(ask('/api/sign-out', { headers: { cookie: 'fieldline.session=old' } }))).status).toBe(200)
  })
})
