import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { endSessions } from '../auth/end-sessions'
import { services } from '../services'
import { createArea, createPerson } from '../testing/cast'
import { connect } from '../testing/connect'
import { canRun, debianProgram } from '../testing/debian'
import { bundledNode, startNode, type Node } from '../testing/nodes'
import { startPushService, type PushService } from '../testing/push-service'
import { startTestServer, type TestServer } from '../testing/start-server'
import { DEVICE, noticesFor, PATIENCE, session, toldPeople, type ToldPeople } from '../testing/told-people'
import { startQueue } from '../timers/queue'
import { catchUp } from './catch-up'
import { cleanUp } from './clean-up'
import { listNotices } from './list-notices'
import { markNotices } from './mark'
import { pushText } from './push-text'
import { pushState, subscribe, unsubscribe } from './subscribe'

const SECRET_WORDS = 'The valve is jammed again'

const openssl = debianProgram('openssl')

describe.runIf(canRun('pushes to a push service on this machine', openssl))('people are told', () => {
  let service: PushService
  let server: TestServer
  let node: Node
  let people: ToldPeople

  beforeAll(async () => {
    service = await startPushService(openssl.path ?? '')
    server = await startTestServer({ PUSH_HOSTS: service.host })
    node = await startNode(await bundledNode(), { PUSH_HOSTS: service.host, NODE_EXTRA_CA_CERTS: service.certificate })
  })
  beforeEach(async () => {
    people = await toldPeople(service)
  })
  afterAll(async () => {
    await node.kill('SIGTERM')
    await server.stop()
    await service.stop()
  })

  /** Some node was last heard of two minutes ago, and had told what happened until a minute ago. */
  const nodeDied = () =>
    services().pool.query(
      `INSERT INTO notice_node (id, done_until, beat_at) VALUES ($1, now() - interval '1 minute', now() - interval '2 minutes')`,
      [randomUUID()],
    )

  it('once for an entry, by one push for all their devices, whichever node it happened on', async () => {
    const [phone, tablet] = [await people.device(people.marek), await people.device(people.marek)]
    await services().pool.query("UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE id = $1", [
      phone.signedIn.sessionId,
    ])
    const [technician, expert] = [await connect(server.url, people.marek), await connect(node.url, people.aya)]
    const id = randomUUID()
    await technician.send(id, 'incident.open', {
      areaId: people.areaId,
      creatorId: people.marek.id,
      title: 'P-204',
      description: '',
    })
    await technician.hears('incident.opened')
    expect(await expert.send(id, 'incident.accept', {})).toMatchObject({ ok: true })
    const [notice] = await people.told(people.marek, 1)
    expect(notice).toMatchObject({ seq: 2, kind: 'accepted', loud: true })
    expect(await people.pushed(1)).toMatchObject([{ to: tablet.browser.id, text: notice?.id }])
    await vi.waitFor(async () => expect(await noticesFor(people.marek)).toMatchObject([{ told: true }]), PATIENCE)
    expect(service.arrived).toHaveLength(1)
    technician.close()
    expert.close()
  })

  it('by a push that carries an id and nothing of what was said', async () => {
    const { signedIn } = await people.device(people.marek)
    const id = await people.room()
    await people.say(people.aya, id, SECRET_WORDS)
    const [push] = await people.pushed(1)
    const everything = [push?.text, push?.headers, push?.raw].join(' ')
    for (const word of [SECRET_WORDS, 'Aya', 'Marek', 'P-204', id]) expect(everything).not.toContain(word)
    const newest = (await noticesFor(people.marek)).at(-1)
    expect(push?.text).toBe(newest?.id)
    expect(await pushText(signedIn, push?.text ?? '', DEVICE)).toMatchObject({
      ok: true,
      title: expect.stringMatching(/^#\d+ · P-204$/) as string,
      body: `2 new. Aya: ${SECRET_WORDS}`,
    })
    for (const stranger of [await session(people.aya), await session(people.tom)]) {
      expect(await pushText(stranger, push?.text ?? '', DEVICE)).toMatchObject({ code: 'not-found' })
    }
  })

  it('not at all once the session is over', async () => {
    const { signedIn } = await people.device(people.marek)
    expect(await pushState(signedIn)).toMatchObject({ on: true })
    const id = await people.room()
    await endSessions(people.marek.id, { only: signedIn.sessionId }, 'sign-out')
    const gone = await people.device(people.marek)
    await services().pool.query("UPDATE session SET expires_at = now() - interval '1 s' WHERE id = $1", [
      gone.signedIn.sessionId,
    ])
    await people.say(people.aya, id, SECRET_WORDS)
    await people.told(people.marek, 2)
    const other = await people.device(people.tom)
    await people.say(people.aya, id, '@Tom')
    await people.send(people.aya, id, 'participant.add', { personId: people.tom.id })
    expect(await people.pushed(1)).toMatchObject([{ to: other.browser.id }])
    await cleanUp()
    const kept = await services().pool.query(
      'SELECT FROM push_subscription b JOIN session s ON s.id = session_id WHERE s.person_id = $1',
      [people.marek.id],
    )
    expect(kept.rows).toEqual([])
  })

  it('on the next device when one is gone for good, which is then forgotten; and again later after trouble', async () => {
    const [good, broken] = [await people.device(people.marek, 503), await people.device(people.marek, 410)]
    await people.room()
    await vi.waitFor(async () => expect(await pushState(broken.signedIn)).toMatchObject({ on: false }), PATIENCE)
    expect(await pushState(good.signedIn)).toMatchObject({ on: true })
    await unsubscribe(good.signedIn)
    const better = await people.device(people.marek)
    await vi.waitFor(
      async () => {
        await services().pool.query("UPDATE jobs.job SET start_after = now() WHERE state IN ('created', 'retry')")
        expect(service.arrived).toMatchObject([{ to: better.browser.id }])
      },
      { timeout: 15_000, interval: 500 },
    )
  })

  it('nothing of what they have read, on any device, and what they read is seen everywhere', async () => {
    const reader = await connect(server.url, people.marek)
    const id = await people.room()
    await people.say(people.aya, id, 'First')
    await reader.hears('message.posted')
    await reader.socket.emitWithAck('seen', { incidentId: id, delivered: 3, read: 3 })
    await people.say(people.aya, id, 'Second')
    const unseen = async () => (await noticesFor(people.marek)).filter(({ seen }) => !seen).map(({ seq }) => seq)
    await vi.waitFor(async () => expect(await unseen()).toEqual([4]), PATIENCE)
    const heard = new Promise<void>((done) => reader.socket.once('notices', () => done()))
    await reader.socket.emitWithAck('seen', { incidentId: id, delivered: 4, read: 4 })
    await heard
    await vi.waitFor(
      async () => expect((await noticesFor(people.marek)).every(({ seen }) => seen)).toBe(true),
      PATIENCE,
    )
    reader.close()
  })

  it('of everything that came while they were away at once: 3 new in 2 rooms', async () => {
    const [one, two] = [await people.room('P-1'), await people.room('P-2')]
    await people.told(people.marek, 2)
    await markNotices(await session(people.marek), { as: 'seen' })
    const { signedIn } = await people.device(people.marek)
    await Promise.all([
      people.say(people.aya, one, 'Hello'),
      people.say(people.aya, two, 'Hello'),
      people.say(people.aya, two, 'Are you there?'),
    ])
    const [push] = await people.pushed(1)
    expect(await pushText(signedIn, push?.text ?? '', DEVICE)).toMatchObject({
      body: '3 new in 2 rooms',
      path: '/notifications',
      unseen: 2,
    })
    const { groups } = await listNotices(signedIn, DEVICE)
    expect(groups.map(({ lines }) => lines.filter(({ seen }) => !seen).length).sort()).toEqual([1, 2])
  })

  it('in one row of what was said in one moment, in a line each, however often it is told', async () => {
    const id = await people.room()
    await people.told(people.marek, 1)
    await Promise.all(['One', 'Two', 'Three'].map((text) => people.say(people.aya, id, text)))
    const newest = (await people.told(people.marek, 2)).at(-1)
    expect(newest).toMatchObject({ seq: 5, earlier: [4, 3], kind: 'message', loud: true })
    await people.say(people.aya, id, 'Four')
    const { queue, stop } = await startQueue()
    await nodeDied()
    await catchUp(queue)
    expect((await noticesFor(people.marek, id)).map(({ seq, earlier }) => [seq, ...earlier])).toEqual([
      [2],
      [5, 4, 3],
      [6],
    ])
    await people.say(people.aya, id, 'Five')
    await people.told(people.marek, 4)
    const [group] = (await listNotices(await session(people.marek), DEVICE)).groups
    expect(group?.lines.map(({ seq }) => seq)).toEqual([7, 6, 5, 4, 3, 2])
    expect(group?.lines.slice(2, 5).map(({ text }) => text)).toEqual(['Aya: Three', 'Aya: Two', 'Aya: One'])
    await stop()
  })

  it('reads nothing in the list of a room that they were removed from', async () => {
    const id = await people.room()
    await people.send(people.aya, id, 'participant.add', { personId: people.tom.id })
    await people.say(people.aya, id, SECRET_WORDS)
    await vi.waitFor(
      async () => expect((await noticesFor(people.tom, id)).map(({ seq }) => seq)).toContain(4),
      PATIENCE,
    )
    await people.send(people.aya, id, 'participant.remove', { personId: people.tom.id })
    await vi.waitFor(
      async () => expect((await noticesFor(people.tom, id)).map(({ seq }) => seq)).toContain(5),
      PATIENCE,
    )
    const { groups } = await listNotices(await session(people.tom), DEVICE)
    expect(JSON.stringify(groups)).not.toContain(SECRET_WORDS)
    expect(groups[0]?.lines.map(({ text }) => text)).toContain('Aya removed you')
  })

  it('as soon as the call is answered, nobody is called any more', async () => {
    const id = await people.raised('P-9')
    await vi.waitFor(
      async () => expect(await noticesFor(people.tom, id)).toMatchObject([{ kind: 'queue', seen: false }]),
      PATIENCE,
    )
    await people.send(people.aya, id, 'incident.accept', {})
    await vi.waitFor(
      async () => expect(await noticesFor(people.tom, id)).toMatchObject([{ kind: 'queue', seen: true }]),
      PATIENCE,
    )
  })

  it('X21 at once the admins when the area has no active expert, until somebody takes it', async () => {
    const claire = await createPerson('Claire', ['admin'], [])
    const empty = await createArea()
    const priya = await createPerson('Priya', ['technician'], [empty])
    const gone = await createPerson('Gone', ['expert'], [empty])
    await services().db.person.update({ where: { id: gone.id }, data: { active: false } })
    const { signedIn, browser } = await people.device(claire)
    const id = randomUUID()
    await people.send(priya, id, 'incident.open', { areaId: empty, creatorId: priya.id, title: 'P-9', description: '' })
    await vi.waitFor(
      async () =>
        expect(await noticesFor(claire, id)).toMatchObject([{ seq: 1, kind: 'unmanned', loud: true, seen: false }]),
      PATIENCE,
    )
    expect(await people.pushed(1)).toMatchObject([{ to: browser.id }])
    const { groups } = await listNotices(signedIn, DEVICE)
    expect(groups[0]?.lines[0]?.text).toBe('Nobody can take this: its area has no active expert')

    await people.send(priya, id, 'incident.withdraw', { stateSeq: 1 })
    await vi.waitFor(async () => expect(await noticesFor(claire, id)).toMatchObject([{ seen: true }]), PATIENCE)
    await unsubscribe(signedIn)
    const manned = await people.raised('P-9')
    await people.told(people.tom, 1)
    expect(await noticesFor(claire, manned)).toEqual([])
    await people.send(people.aya, manned, 'incident.accept', {})
  })

  it('by another process what one that died had not told, and once only', async () => {
    const id = await people.room()
    await people.told(people.marek, 1)
    await services().pool.query('DELETE FROM notice WHERE person_id = $1', [people.marek.id])
    await nodeDied()
    const { queue, stop } = await startQueue()
    await Promise.all([catchUp(queue), catchUp(queue)])
    expect(await noticesFor(people.marek, id)).toMatchObject([{ seq: 2, kind: 'accepted' }])
    expect(await catchUp(queue)).toBe(0)
    await stop()
  })

  it('pushes only to push services, of keys of the right size', async () => {
    const signedIn = await session(people.marek)
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
})
