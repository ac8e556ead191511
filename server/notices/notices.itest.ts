import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CommandName, InputOf } from '../../lib/incident/commands'
import type { NoticeChoices } from '../../lib/notices/notice-choices'
import { account, forgetAccount } from '../accounts/account'
import { endSessions } from '../auth/end-sessions'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { createArea, createPerson, signIn, type CastMember } from '../testing/cast'
import { connect } from '../testing/connect'
import { canRun, debianProgram } from '../testing/debian'
import { bundledNode, startNode, type Node } from '../testing/nodes'
import { startPushService, type PushService } from '../testing/push-service'
import { startTestServer, type TestServer } from '../testing/start-server'
import { timePasses } from '../testing/time-passes'
import { catchUp } from './catch-up'
import { chooseNotices } from './choices'
import { cleanUp } from './clean-up'
import { listNotices } from './list-notices'
import { markNotices } from './mark'
import { pushText } from './push-text'
import { startQueue } from '../timers/queue'
import { pushState, subscribe, unsubscribe } from './subscribe'

const PATIENCE = { timeout: 15_000, interval: 50 }
const HOUR = 3_600_000
const DEVICE = { zone: 'UTC', languages: 'en' }
const SECRET_WORDS = 'The valve is jammed again'

const openssl = debianProgram('openssl')

describe.runIf(canRun('pushes to a push service on this machine', openssl))('people are told', () => {
  let service: PushService
  let server: TestServer
  let node: Node
  let areaId: string
  let marek: CastMember, aya: CastMember, tom: CastMember

  beforeAll(async () => {
    service = await startPushService(openssl.path ?? '')
    server = await startTestServer({ PUSH_HOSTS: service.host })
    node = await startNode(await bundledNode(), { PUSH_HOSTS: service.host, NODE_EXTRA_CA_CERTS: service.certificate })
  })
  beforeEach(async () => {
    areaId = await createArea()
    marek = await createPerson('Marek', ['technician'], [areaId])
    aya = await createPerson('Aya', ['expert'], [areaId])
    tom = await createPerson('Tom', ['expert'], [areaId])
    service.arrived.length = 0
  })
  afterAll(async () => {
    await node.kill('SIGTERM')
    await server.stop()
    await service.stop()
  })

  async function send<Name extends CommandName>(by: CastMember, incidentId: string, name: Name, input: InputOf<Name>) {
    const command = { id: randomUUID(), incidentId, name, input }
    expect(await services().dispatch.run({ id: by.id }, command), name).toMatchObject({ ok: true })
  }

  async function room(title = 'P-204'): Promise<string> {
    const id = randomUUID()
    await send(marek, id, 'incident.open', { areaId, creatorId: marek.id, title, description: '' })
    await send(aya, id, 'incident.accept', {})
    return id
  }

  const say = (by: CastMember, id: string, text: string) => send(by, id, 'message.post', { text })

  /** A session of this person, as a request would bring it. */
  async function session({ id }: CastMember): Promise<SignedIn> {
    const found = await account(id)
    if (!found) throw new Error('nobody')
    return { ...found, sessionId: (await signIn(id)).sessionId, freshSession: true }
  }

  /** A device of this person that takes pushes. */
  async function device(person: CastMember, answer?: number) {
    const [signedIn, browser] = [await session(person), service.browser(answer)]
    expect(await subscribe(signedIn, browser.subscription)).toEqual({ ok: true })
    return { signedIn, browser }
  }

  /** Some node was last heard of two minutes ago, and had told what happened until a minute ago. */
  const nodeDied = () =>
    services().pool.query(
      `INSERT INTO notice_node (id, done_until, beat_at) VALUES ($1, now() - interval '1 minute', now() - interval '2 minutes')`,
      [randomUUID()],
    )

  type Row = { id: string; seq: number; earlier: number[]; kind: string; loud: boolean; told: boolean; seen: boolean }
  async function rows({ id }: CastMember, incidentId?: string): Promise<Row[]> {
    const found = await services().pool.query<Row>(
      `SELECT id, seq, earlier, kind, loud, told_at IS NOT NULL AS told, seen_at IS NOT NULL AS seen FROM notice
        WHERE person_id = $1 AND incident_id = COALESCE($2, incident_id) ORDER BY at, seq`,
      [id, incidentId ?? null],
    )
    return found.rows
  }

  const told = (person: CastMember, count: number) =>
    vi.waitFor(async () => {
      const found = await rows(person)
      expect(found).toHaveLength(count)
      return found
    }, PATIENCE)
  const pushed = (count: number) =>
    vi.waitFor(() => {
      expect(service.arrived).toHaveLength(count)
      return service.arrived
    }, PATIENCE)

  it('once for an entry, by one push for all their devices, whichever node it happened on', async () => {
    const [phone, tablet] = [await device(marek), await device(marek)]
    await services().pool.query("UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE id = $1", [
      phone.signedIn.sessionId,
    ])
    const [technician, expert] = [await connect(server.url, marek), await connect(node.url, aya)]
    const id = randomUUID()
    await technician.send(id, 'incident.open', { areaId, creatorId: marek.id, title: 'P-204', description: '' })
    await technician.hears('incident.opened')
    expect(await expert.send(id, 'incident.accept', {})).toMatchObject({ ok: true })
    const [notice] = await told(marek, 1)
    expect(notice).toMatchObject({ seq: 2, kind: 'accepted', loud: true })
    expect(await pushed(1)).toMatchObject([{ to: tablet.browser.id, text: notice?.id }])
    await vi.waitFor(async () => expect(await rows(marek)).toMatchObject([{ told: true }]), PATIENCE)
    expect(service.arrived).toHaveLength(1)
    technician.close()
    expert.close()
  })

  it('by a push that carries an id and nothing of what was said', async () => {
    const { signedIn } = await device(marek)
    const id = await room()
    await say(aya, id, SECRET_WORDS)
    const [push] = await pushed(1)
    const everything = [push?.text, push?.headers, push?.raw].join(' ')
    for (const word of [SECRET_WORDS, 'Aya', 'Marek', 'P-204', id]) expect(everything).not.toContain(word)
    const newest = (await rows(marek)).at(-1)
    expect(push?.text).toBe(newest?.id)
    expect(await pushText(signedIn, push?.text ?? '', DEVICE)).toMatchObject({
      ok: true,
      title: expect.stringMatching(/^#\d+ · P-204$/) as string,
      body: `2 new. Aya: ${SECRET_WORDS}`,
    })
    for (const stranger of [await session(aya), await session(tom)]) {
      expect(await pushText(stranger, push?.text ?? '', DEVICE)).toMatchObject({ code: 'not-found' })
    }
  })

  it('not at all once the session is over', async () => {
    const { signedIn } = await device(marek)
    expect(await pushState(signedIn)).toMatchObject({ on: true })
    const id = await room()
    await endSessions(marek.id, { only: signedIn.sessionId }, 'sign-out')
    const gone = await device(marek)
    await services().pool.query("UPDATE session SET expires_at = now() - interval '1 s' WHERE id = $1", [
      gone.signedIn.sessionId,
    ])
    await say(aya, id, SECRET_WORDS)
    await told(marek, 2)
    const other = await device(tom)
    await say(aya, id, '@Tom')
    await send(aya, id, 'participant.add', { personId: tom.id })
    expect(await pushed(1)).toMatchObject([{ to: other.browser.id }])
    await cleanUp()
    const kept = await services().pool.query(
      'SELECT FROM push_subscription b JOIN session s ON s.id = session_id WHERE s.person_id = $1',
      [marek.id],
    )
    expect(kept.rows).toEqual([])
  })

  it('on the next device when one is gone for good, which is then forgotten; and again later after trouble', async () => {
    const [good, broken] = [await device(marek, 503), await device(marek, 410)]
    await room()
    await vi.waitFor(async () => expect(await pushState(broken.signedIn)).toMatchObject({ on: false }), PATIENCE)
    expect(await pushState(good.signedIn)).toMatchObject({ on: true })
    await unsubscribe(good.signedIn)
    const better = await device(marek)
    await vi.waitFor(
      async () => {
        await services().pool.query("UPDATE jobs.job SET start_after = now() WHERE state IN ('created', 'retry')")
        expect(service.arrived).toMatchObject([{ to: better.browser.id }])
      },
      { timeout: 15_000, interval: 500 },
    )
  })

  it('nothing of what they have read, on any device, and what they read is seen everywhere', async () => {
    const reader = await connect(server.url, marek)
    const id = await room()
    await say(aya, id, 'First')
    await reader.hears('message.posted')
    await reader.socket.emitWithAck('seen', { incidentId: id, delivered: 3, read: 3 })
    await say(aya, id, 'Second')
    await vi.waitFor(async () => expect((await rows(marek)).at(-1)).toMatchObject({ seq: 4, seen: false }), PATIENCE)
    expect((await rows(marek)).every(({ seq, seen }) => seen || seq === 4)).toBe(true)
    const heard = new Promise<void>((done) => reader.socket.once('notices', () => done()))
    await reader.socket.emitWithAck('seen', { incidentId: id, delivered: 4, read: 4 })
    await heard
    await vi.waitFor(async () => expect((await rows(marek)).every(({ seen }) => seen)).toBe(true), PATIENCE)
    reader.close()
  })

  it('of everything that came while they were away at once: 3 new in 2 rooms', async () => {
    const [one, two] = [await room('P-1'), await room('P-2')]
    await told(marek, 2)
    await markNotices(await session(marek), { as: 'seen' })
    const { signedIn } = await device(marek)
    await Promise.all([say(aya, one, 'Hello'), say(aya, two, 'Hello'), say(aya, two, 'Are you there?')])
    const [push] = await pushed(1)
    expect(await pushText(signedIn, push?.text ?? '', DEVICE)).toMatchObject({
      body: '3 new in 2 rooms',
      path: '/notifications',
      unseen: 2,
    })
    const { groups } = await listNotices(signedIn, DEVICE)
    expect(groups.map(({ lines }) => lines.filter(({ seen }) => !seen).length).sort()).toEqual([1, 2])
  })

  it('in one row of what was said in one moment, in a line each, however often it is told', async () => {
    const id = await room()
    await told(marek, 1)
    await Promise.all(['One', 'Two', 'Three'].map((text) => say(aya, id, text)))
    const newest = (await told(marek, 2)).at(-1)
    expect(newest).toMatchObject({ seq: 5, earlier: [4, 3], kind: 'message', loud: true })
    await say(aya, id, 'Four')
    const { queue, stop } = await startQueue()
    await nodeDied()
    await catchUp(queue)
    expect((await rows(marek, id)).map(({ seq, earlier }) => [seq, ...earlier])).toEqual([[2], [5, 4, 3], [6]])
    await say(aya, id, 'Five')
    await told(marek, 4)
    const [group] = (await listNotices(await session(marek), DEVICE)).groups
    expect(group?.lines.map(({ seq }) => seq)).toEqual([7, 6, 5, 4, 3, 2])
    expect(group?.lines.slice(2, 5).map(({ text }) => text)).toEqual(['Aya: Three', 'Aya: Two', 'Aya: One'])
    await stop()
  })

  it('reads nothing in the list of a room that they were removed from', async () => {
    const id = await room()
    await send(aya, id, 'participant.add', { personId: tom.id })
    await say(aya, id, SECRET_WORDS)
    await vi.waitFor(async () => expect((await rows(tom, id)).map(({ seq }) => seq)).toContain(4), PATIENCE)
    await send(aya, id, 'participant.remove', { personId: tom.id })
    await vi.waitFor(async () => expect((await rows(tom, id)).map(({ seq }) => seq)).toContain(5), PATIENCE)
    const { groups } = await listNotices(await session(tom), DEVICE)
    expect(JSON.stringify(groups)).not.toContain(SECRET_WORDS)
    expect(groups[0]?.lines.map(({ text }) => text)).toContain('Aya removed you')
  })

  it('as soon as the call is answered, nobody is called any more', async () => {
    const id = randomUUID()
    await send(marek, id, 'incident.open', { areaId, creatorId: marek.id, title: 'P-9', description: '' })
    await vi.waitFor(async () => expect(await rows(tom, id)).toMatchObject([{ kind: 'queue', seen: false }]), PATIENCE)
    await send(aya, id, 'incident.accept', {})
    await vi.waitFor(async () => expect(await rows(tom, id)).toMatchObject([{ kind: 'queue', seen: true }]), PATIENCE)
  })

  it('X21 at once the admins when the area has no active expert, until somebody takes it', async () => {
    const claire = await createPerson('Claire', ['admin'], [])
    const empty = await createArea()
    const priya = await createPerson('Priya', ['technician'], [empty])
    const gone = await createPerson('Gone', ['expert'], [empty])
    await services().db.person.update({ where: { id: gone.id }, data: { active: false } })
    const { signedIn, browser } = await device(claire)
    const id = randomUUID()
    await send(priya, id, 'incident.open', { areaId: empty, creatorId: priya.id, title: 'P-9', description: '' })
    await vi.waitFor(
      async () => expect(await rows(claire, id)).toMatchObject([{ seq: 1, kind: 'unmanned', loud: true, seen: false }]),
      PATIENCE,
    )
    expect(await pushed(1)).toMatchObject([{ to: browser.id }])
    const { groups } = await listNotices(signedIn, DEVICE)
    expect(groups[0]?.lines[0]?.text).toBe('Nobody can take this: its area has no active expert')

    await send(priya, id, 'incident.withdraw', { stateSeq: 1 })
    await vi.waitFor(async () => expect(await rows(claire, id)).toMatchObject([{ seen: true }]), PATIENCE)
    await unsubscribe(signedIn)
    const manned = randomUUID()
    await send(marek, manned, 'incident.open', { areaId, creatorId: marek.id, title: 'P-9', description: '' })
    await told(tom, 1)
    expect(await rows(claire, manned)).toEqual([])
    await send(aya, manned, 'incident.accept', {})
  })

  it('by another process what one that died had not told, and once only', async () => {
    const id = await room()
    await told(marek, 1)
    await services().pool.query('DELETE FROM notice WHERE person_id = $1', [marek.id])
    await nodeDied()
    const { queue, stop } = await startQueue()
    await Promise.all([catchUp(queue), catchUp(queue)])
    expect(await rows(marek, id)).toMatchObject([{ seq: 2, kind: 'accepted' }])
    expect(await catchUp(queue)).toBe(0)
    await stop()
  })

  it('pushes only to push services, of keys of the right size', async () => {
    const signedIn = await session(marek)
    const { subscription } = service.browser()
    for (const wrong of [
      { ...subscription, endpoint: 'https://127.0.0.1/x' },
      { ...subscription, endpoint: 'https://169.254.169.254/x' },
      { ...subscription, keys: { ...subscription.keys, auth: 'AAAA' } },
      { ...subscription, more: 1 },
    ]) {
      expect(await subscribe(signedIn, wrong)).toMatchObject({ code: 'bad-input' })
    }
  })

  describe('by a clock that runs ahead in this process alone:', () => {
    beforeAll(() => node.kill('SIGTERM'))

    it('no push where a screen in front of them made it known', async () => {
      const [screen, { signedIn }] = [await connect(server.url, aya), await device(aya)]
      screen.socket.on('notices', ({ loud }) => void (loud && markNotices(signedIn, { as: 'heard' })))
      const id = randomUUID()
      await send(marek, id, 'incident.open', { areaId, creatorId: marek.id, title: '', description: 'Leaks' })
      await vi.waitFor(async () => expect(await rows(aya)).toMatchObject([{ told: true }]), PATIENCE)
      const other = await device(tom)
      await timePasses(5 * 60_000)
      expect(await pushed(1)).toMatchObject([{ to: other.browser.id }])
      screen.close()
    })

    it('the admins after a quarter of an hour that nobody has taken it, the experts again before', async () => {
      const claire = await createPerson('Claire', ['admin'], [])
      const id = randomUUID()
      await send(marek, id, 'incident.open', { areaId, creatorId: marek.id, title: 'P-9', description: '' })
      await told(tom, 1)
      await markNotices(await session(tom), { as: 'heard' })
      await timePasses(5 * 60_000)
      await vi.waitFor(async () => expect(await rows(tom, id)).toMatchObject([{ told: false }]), PATIENCE)
      expect(await rows(claire, id)).toEqual([])
      await timePasses(10 * 60_000)
      await vi.waitFor(
        async () => expect(await rows(claire, id)).toMatchObject([{ kind: 'due', loud: true }]),
        PATIENCE,
      )
      const { groups } = await listNotices(await session(claire), DEVICE)
      expect(groups[0]?.lines[0]?.text).toBe('Nobody has taken this for 15 minutes')
    }, 60_000)

    it('DT-26 who owned it last, of what was re-opened, and the other experts when that one has not taken it', async () => {
      const mia = await createPerson('Mia', ['expert'], [areaId])
      await services().db.person.update({ where: { id: mia.id }, data: { availability: 'busy' } })
      const id = await room()
      await send(aya, id, 'incident.close', { outcome: 'solved', note: '', stateSeq: 2 })
      await send(marek, id, 'incident.reopen', { stateSeq: 3 })
      const last = async (person: CastMember) => (await rows(person, id)).at(-1)
      const loudOf = async () => Promise.all([aya, tom, mia].map(async (each) => (await last(each))?.loud))
      await vi.waitFor(async () => expect(await loudOf()).toEqual([true, false, false]), PATIENCE)
      await timePasses(5 * 60_000)
      await vi.waitFor(async () => expect(await loudOf()).toEqual([true, true, false]), PATIENCE)
      expect(await last(tom)).toMatchObject({ kind: 'queue', told: false, seen: false })
    }, 60_000)

    it('DT-26 every expert at once, of what was re-opened, when its last owner is busy', async () => {
      const id = await room()
      await send(aya, id, 'incident.close', { outcome: 'solved', note: '', stateSeq: 2 })
      await services().db.person.update({ where: { id: aya.id }, data: { availability: 'busy' } })
      forgetAccount(aya.id)
      await send(marek, id, 'incident.reopen', { stateSeq: 3 })
      await vi.waitFor(async () => expect((await rows(tom, id)).at(-1)).toMatchObject({ loud: true }), PATIENCE)
    })

    it('nothing in their quiet hours, all of it at their end, and never what they silenced', async () => {
      const { signedIn } = await device(marek)
      const now = new Date(services().clock.now())
      const clock = (ms: number) => new Date(now.getTime() + ms).toISOString().slice(11, 16)
      const choices: NoticeChoices = {
        quiet: { from: clock(-HOUR), to: clock(2 * HOUR), zone: 'UTC' },
        silent: ['accepted'],
      }
      expect(await chooseNotices(signedIn, choices)).toEqual({ ok: true })
      expect(await chooseNotices(signedIn, { ...choices, quiet: { ...choices.quiet, zone: 'Nowhere' } })).toMatchObject(
        {
          ok: false,
        },
      )
      const id = await room()
      await say(aya, id, 'Good night')
      await told(marek, 2)
      const waits = () =>
        services().pool.query(
          `SELECT FROM jobs.job WHERE singleton_key = $1 AND state = 'created' AND start_after > now() + interval '1 hour'`,
          [marek.id],
        )
      await vi.waitFor(async () => expect((await waits()).rows).toHaveLength(1), PATIENCE)
      expect(service.arrived).toEqual([])
      await timePasses(2 * HOUR)
      const [push] = await pushed(1)
      expect(await pushText(signedIn, push?.text ?? '', DEVICE)).toMatchObject({ body: 'Aya: Good night' })
    }, 60_000)
  })
})
