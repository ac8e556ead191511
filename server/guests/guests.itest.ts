import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { encode } from 'next-auth/jwt'
import type { CommandName, InputOf } from '../../lib/incident/commands'
import type { MakeGuestCode } from '../../lib/guest-api'
import { guestHere } from '../../lib/incident/incident'
import { signInAsGuest } from '../auth/sign-in-as-guest'
import { checkSession } from '../auth/sessions'
import { sessionCookie } from '../auth/signed-in'
import { adminPeople } from '../queries/admin-people'
import { loadIncident } from '../incident/store'
import type { BusEvents } from '../incident/bus'
import { services } from '../services'
import { sweep } from '../timers/sweep'
import { acting } from '../testing/acting'
import { createArea, createPerson, signIn, type CastMember } from '../testing/cast'
import { openSocket, soon } from '../testing/connect'
import { startTestServer, type TestServer } from '../testing/start-server'
import { bringForward, timePasses } from '../testing/time-passes'
import { endedGuest } from './ended-guest'
import { makeGuestCode } from './make-guest-code'

const HOUR = 3_600_000
const WITHIN_5_S = { timeout: 5_000, interval: 50 }
const WITHIN_15_S = { timeout: 15_000, interval: 100 }

let server: TestServer
let areaId: string
let marek: CastMember, aya: CastMember
let places = 0

beforeAll(async () => {
  server = await startTestServer({ SIGN_IN_FAILURES_PER_ACCOUNT_AND_IP: '4' })
})
beforeEach(async () => {
  areaId = await createArea()
  await services().db.area.update({ where: { id: areaId }, data: { guests: true } })
  marek = await createPerson('Marek', ['technician'], [areaId])
  aya = await createPerson('Aya', ['expert'], [areaId])
})
afterAll(() => server.stop())

const somewhere = () => ({ address: `203.0.113.${++places}`, userAgent: 'test', device: undefined })
const enter = (guestCode: string, name = 'Gus', from = somewhere()) => signInAsGuest({ guestCode, name }, from)

async function send<Name extends CommandName>(by: CastMember, incidentId: string, name: Name, input: InputOf<Name>) {
  const command = { id: randomUUID(), incidentId, name, input }
  expect(await services().dispatch.run({ id: by.id }, command), name).toMatchObject({ ok: true })
}

async function room(): Promise<string> {
  const id = randomUUID()
  await send(marek, id, 'incident.open', { areaId, creatorId: marek.id, title: 'P-204', description: '' })
  await send(aya, id, 'incident.accept', {})
  return id
}

const invitation = (incidentId: string): MakeGuestCode => ({
  ...{ id: randomUUID(), incidentId },
  ...{ label: 'Brandt Pumps', validHours: 24, stayHours: 24 },
})

async function invite(incidentId: string): Promise<string> {
  const made = await makeGuestCode(await acting(aya), invitation(incidentId))
  if (!made.ok) throw new Error(made.code)
  return made.code
}

const tokenOf = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1)

/** A guest who has come in, with the cookie of his browser. */
async function guest(incidentId: string) {
  const opened = await enter(await invite(incidentId))
  if (!opened.ok) throw new Error(opened.error)
  const { personId, sessionId } = opened
  const token = await encode({ token: { sid: sessionId, sub: personId }, secret: services().env.FIELDLINE_SECRET })
  const cookie = `${sessionCookie()}=${token}`
  return { id: personId, name: 'Gus', sessionId, cookie }
}

async function connected(cookie: string) {
  const socket = openSocket(server.url, { cookie })
  const heard: string[] = []
  socket.on('entry', ({ entry }) => void heard.push(entry.type))
  await new Promise<void>((done, fail) => {
    socket.once('connect', done)
    socket.once('connect_error', fail)
  })
  return { socket, heard }
}

const incident = async (id: string) => {
  const found = await loadIncident(services().pool, id)
  if (!found) throw new Error('no such incident')
  return found
}
const inForce = async (sessionId: string) =>
  (
    await services().pool.query('SELECT FROM session WHERE id = $1 AND ended_at IS NULL AND expires_at > now()', [
      sessionId,
    ])
  ).rowCount === 1

describe('a code', () => {
  it('lets one person in, once: account, seat and session in one write', async () => {
    const id = await room()
    const code = await invite(id)
    const opened = await enter(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'), ' Gus Brandt ')
    if (!opened.ok) expect.fail(opened.error)
    const stored = await services().db.person.findUniqueOrThrow({ where: { id: opened.personId } })
    expect(stored).toMatchObject({ name: 'Gus Brandt', email: null, passwordHash: null, roles: [], guestOf: id })
    const { seats, guests } = await incident(id)
    expect(seats).toContainEqual(expect.objectContaining({ personId: stored.id, role: 'guest', seated: true }))
    const session = await services().db.session.findUniqueOrThrow({ where: { id: opened.sessionId } })
    expect(session.expiresAt.toISOString()).toBe(guests[0]?.until)
    expect(await enter(code)).toEqual({ ok: false, error: 'guest-code-used' })
  })

  it('whose guest lost the answer lets the same form in again, and nobody else', async () => {
    const guestCode = await invite(await room())
    const visit = randomUUID()
    const first = await signInAsGuest({ guestCode, name: 'Gus', visit }, somewhere())
    expect(first).toMatchObject({ ok: true })
    expect(await signInAsGuest({ guestCode, name: 'Gus', visit }, somewhere())).toEqual(first)
    const used = { ok: false, error: 'guest-code-used' }
    expect(await signInAsGuest({ guestCode, name: 'Gus', visit: randomUUID() }, somewhere())).toEqual(used)
    await services().db.session.updateMany({
      where: { id: first.ok ? first.sessionId : '' },
      data: { endedAt: new Date() },
    })
    expect(await signInAsGuest({ guestCode, name: 'Gus', visit }, somewhere())).toEqual(used)
  })

  it('used by many at the same moment lets exactly one in, and leaves nothing of the others', async () => {
    const id = await room()
    const code = await invite(id)
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => enter(code, `Guest ${at}`)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.error === 'guest-code-used')).toHaveLength(7)
    expect(await services().db.person.count({ where: { guestOf: id } })).toBe(1)
  })

  it('for the last seat gives it to one of two', async () => {
    const id = await room()
    const tom = await createPerson('Tom', ['technician'], [areaId])
    await send(aya, id, 'participant.add', { personId: tom.id })
    const codes = [await invite(id), await invite(id)]
    const answers = await Promise.all(codes.map((code) => enter(code)))
    expect(answers.map((answer) => (answer.ok ? 'in' : answer.error)).toSorted()).toEqual(['in', 'room-full'])
  })

  it('is stored nowhere but as its digest', async () => {
    const code = await invite(await room())
    const bare = code.replaceAll('-', '')
    const { rows } = await services().pool.query<{ text: string }>(
      `SELECT g::text AS text FROM guest_code g UNION ALL SELECT e::text FROM entry e UNION ALL SELECT i::text FROM incident i`,
    )
    expect(rows.filter(({ text }) => text.includes(code) || text.includes(bare))).toEqual([])
  })

  it('that was taken back, expired, is wrong, or belongs to a closed room says so (X25)', async () => {
    const id = await room()
    const code = await invite(id)
    await send(aya, id, 'guest.revoke', { codeId: (await incident(id)).guests[0]?.codeId ?? '' })
    expect(await enter(code)).toEqual({ ok: false, error: 'guest-code-revoked' })
    expect(await enter('ABCD-EFGH-JKMN-PQRS')).toEqual({ ok: false, error: 'guest-code-wrong' })
    const closing = await invite(id)
    await send(aya, id, 'incident.close', { outcome: 'solved', note: '', stateSeq: 2 })
    expect(await enter(closing)).toEqual({ ok: false, error: 'closed-room' })
    expect(await services().db.person.count({ where: { guestOf: id } })).toBe(0)
  })

  it('can be guessed at as often as a password, from one place', async () => {
    const from = somewhere()
    const answers = []
    for (let guess = 0; guess < 5; guess += 1) answers.push(await enter('0000-0000-0000-0000', 'Gus', from))
    expect(answers.slice(0, 4)).toEqual(Array(4).fill({ ok: false, error: 'guest-code-wrong' }))
    expect(answers[4]).toMatchObject({ ok: false, error: 'rate-limited' })
  })

  it('is made by the owner alone, where guests are let in', async () => {
    const id = await room()
    const wanted = invitation(id)
    expect(await makeGuestCode(await acting(marek), wanted)).toMatchObject({ code: 'owner-only' })
    await services().db.area.update({ where: { id: areaId }, data: { guests: false } })
    services().bus.publish('area', { areaId })
    expect(await makeGuestCode(await acting(aya), wanted)).toMatchObject({ code: 'guests-off' })
    expect(await services().db.guestCode.count({ where: { incidentId: id } })).toBe(0)
  })

  it('is stored with the invitation or not at all: a write that fails in between leaves neither', async () => {
    const id = await room()
    const wanted = invitation(id)
    const { pool } = services()
    await pool.query('ALTER TABLE guest_code ADD CONSTRAINT disk_full CHECK (false) NOT VALID')
    try {
      expect(await makeGuestCode(await acting(aya), wanted)).toMatchObject({ ok: false, code: 'unavailable' })
    } finally {
      await pool.query('ALTER TABLE guest_code DROP CONSTRAINT disk_full')
    }
    expect((await incident(id)).guests).toEqual([])
    const made = await makeGuestCode(await acting(aya), wanted)
    if (!made.ok) expect.fail(made.code)
    expect(await enter(made.code)).toMatchObject({ ok: true })
  })

  it('whose answer was lost is given again, and nobody is invited twice', async () => {
    const id = await room()
    const wanted = invitation(id)
    const [first, again] = [
      await makeGuestCode(await acting(aya), wanted),
      await makeGuestCode(await acting(aya), wanted),
    ]
    expect(first).toMatchObject({ ok: true, code: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/) as string })
    expect(again).toEqual(first)
    expect((await incident(id)).guests).toHaveLength(1)
    const other = { ...wanted, label: 'Somebody else' }
    expect(await makeGuestCode(await acting(aya), other)).toMatchObject({ code: 'id-reused' })
    expect(await makeGuestCode(await acting(marek), wanted)).toMatchObject({ ok: false })
  })

  it('under the same id in another room is another code', async () => {
    const [here, there] = [await room(), await room()]
    const wanted = invitation(here)
    const first = await makeGuestCode(await acting(aya), wanted)
    await send(aya, there, 'guest.invite', { codeId: wanted.id, label: 'Brandt', validHours: 1, stayHours: 1 })
    expect((await incident(there)).guests).toMatchObject([{ codeId: wanted.id, state: 'invited' }])
    const opened = first.ok && (await enter(first.code))
    expect(opened).toMatchObject({ ok: true })
    expect((await incident(here)).guests).toMatchObject([{ state: 'joined' }])
    expect((await incident(there)).guests).toMatchObject([{ state: 'invited' }])
  })
})

describe('a guest', () => {
  it('reads his room from the beginning and nothing else', async () => {
    const [id, other] = [await room(), await room()]
    const { cookie } = await guest(id)
    const { socket } = await connected(cookie)
    const answer = await socket.emitWithAck('sync', { lists: true, rooms: { [id]: 0, [other]: 0 } })
    if (!answer.ok) expect.fail(answer.code)
    expect(answer.rooms?.[id]).toMatchObject({ kind: 'view' })
    expect(answer.rooms?.[other]).toEqual({ kind: 'gone' })
    const { lists } = answer
    expect(lists?.inbox.map((row) => row.incident.id)).toEqual([id])
    expect(lists).toMatchObject({ waiting: [], me: { guestOf: id, email: '', roles: [], areaIds: [] } })
    expect(lists?.areas).toMatchObject([{ id: areaId, assetsVersion: 0 }])
    socket.disconnect()
  })

  it('knows the people of his own room, those who left it and those who only did something in it, and nobody else', async () => {
    const [id, other] = [await room(), await room()]
    const [tom, tess, ada, asked] = [
      await createPerson('Tom', ['technician'], [areaId]),
      await createPerson('Tess', ['technician'], [areaId]),
      await createPerson('Ada', ['admin'], []),
      await createPerson('Emil', ['expert'], [areaId]),
    ]
    await send(aya, id, 'participant.add', { personId: tom.id })
    await send(aya, id, 'participant.remove', { personId: tom.id })
    await send(ada, id, 'participant.add', { personId: tess.id })
    await send(asked, id, 'participant.ask', {})
    await send(aya, id, 'participant.remove', { personId: tess.id })
    const elsewhere = await createPerson('Sam', ['expert'], [await createArea('Drives')])
    const colleague = await createPerson('Eva', ['expert'], [areaId])
    const [gus, gina] = [await guest(id), await guest(other)]
    const ids = [marek, aya, tom, tess, ada, asked, gus, gina, elsewhere, colleague].map((person) => person.id)
    const known = async (cookie: string) => {
      const { socket } = await connected(cookie)
      const answer = await socket.emitWithAck('sync', { people: ids })
      socket.disconnect()
      if (!answer.ok) expect.fail(answer.code)
      return answer.people?.map((card) => card.id).toSorted()
    }
    expect(await known(gus.cookie)).toEqual(ids.slice(0, 7).toSorted())
    expect(await known(gina.cookie)).toEqual([marek.id, aya.id, gina.id].toSorted())
    expect(await known((await signIn(elsewhere.id)).cookie), 'whoever has an account').toEqual(ids.toSorted())
  })

  it('writes, is in no list of people, and is signed out with a word when the owner removes him', async () => {
    const id = await room()
    const gus = await guest(id)
    const { socket, heard } = await connected(gus.cookie)
    const command = { id: randomUUID(), incidentId: id, name: 'message.post' as const, input: { text: 'Brandt here' } }
    expect(await socket.emitWithAck('command', command)).toMatchObject({ ok: true })
    const ada = await createPerson('Ada', ['admin'], [])
    expect(JSON.stringify(await adminPeople(await acting(ada), {}))).not.toContain(gus.id)

    await send(aya, id, 'participant.remove', { personId: gus.id })
    await soon(() => !socket.connected, 'the end of the connection', 5_000)
    expect(await endedGuest(tokenOf(gus.cookie))).toBe('removed')
    expect(heard).toContain('participant.removed')
    expect(await inForce(gus.sessionId)).toBe(false)
    expect(await services().db.person.findUniqueOrThrow({ where: { id: gus.id } })).toMatchObject({ active: false })
  })

  it('leaves by himself, and is signed out', async () => {
    const id = await room()
    const gus = await guest(id)
    expect(await endedGuest(tokenOf(gus.cookie))).toBeUndefined()
    await send(gus, id, 'participant.leave', {})
    await vi.waitFor(async () => expect(await inForce(gus.sessionId)).toBe(false), WITHIN_5_S)
    expect(await endedGuest(tokenOf(gus.cookie))).toBe('gone')
  })

  it('gets more time by one word of the owner (X26)', async () => {
    const id = await room()
    const gus = await guest(id)
    await send(aya, id, 'guest.extend', { personId: gus.id, hours: 24 })
    const until = guestHere(await incident(id), gus.id)?.until
    await vi.waitFor(async () => {
      const { expiresAt } = await services().db.session.findUniqueOrThrow({ where: { id: gus.sessionId } })
      expect(expiresAt.toISOString()).toBe(until)
    }, WITHIN_5_S)
    await services().db
      .$executeRaw`UPDATE session SET last_seen_at = now() - interval '20 hours' WHERE id = ${gus.sessionId}::uuid`
    expect(await checkSession(gus.sessionId), 'a quiet guest stays').toBeDefined()
  })

  it('keeps that time though an earlier step is followed later', async () => {
    const steps: BusEvents['entries'][] = []
    const deaf = services().bus.listen('entries', (step) => void steps.push(step))
    const id = await room()
    const gus = await guest(id)
    await send(aya, id, 'guest.extend', { personId: gus.id, hours: 24 })
    deaf()
    const until = guestHere(await incident(id), gus.id)?.until
    const joined = steps.find(({ after }) => after.id === id && guestHere(after, gus.id))
    if (!joined) throw new Error('nobody joined')
    expect(guestHere(joined.after, gus.id)?.until).not.toBe(until)
    const ends = async () =>
      (await services().db.session.findUniqueOrThrow({ where: { id: gus.sessionId } })).expiresAt.toISOString()
    await vi.waitFor(async () => expect(await ends()).toBe(until), WITHIN_5_S)
    services().bus.publish('entries', joined)
    await new Promise((done) => setTimeout(done, 800))
    expect(await ends()).toBe(until)
  })

  it('is out when his time is over, also of a closed room, even if the job for it was lost', async () => {
    const [here, closed] = [await room(), await room()]
    const [gus, gina] = [await guest(here), await guest(closed)]
    await send(aya, closed, 'incident.close', { outcome: 'solved', note: '', stateSeq: 2 })
    await services().pool.query('DELETE FROM jobs.job WHERE data @> $1', [{ incidentId: closed }])
    await timePasses(24 * HOUR)
    await vi.waitFor(async () => {
      await bringForward()
      expect(guestHere(await incident(here), gus.id)).toBeUndefined()
      expect(await inForce(gus.sessionId)).toBe(false)
    }, WITHIN_15_S)
    expect(await endedGuest(tokenOf(gus.cookie))).toBe('expired')
    expect(await endedGuest(tokenOf((await signIn(marek.id)).cookie))).toBeUndefined()
    await sweep()
    expect(guestHere(await incident(closed), gina.id)).toBeUndefined()
    await vi.waitFor(async () => expect(await inForce(gina.sessionId)).toBe(false), WITHIN_5_S)
  })
})
