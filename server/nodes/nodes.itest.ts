import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Whisper } from '../../lib/wire'
import { deactivatePerson } from '../accounts/deactivate-person'
import { editPerson } from '../accounts/edit-person'
import { endSessions } from '../auth/end-sessions'
import { acting } from '../testing/acting'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { connect, soon, type Device } from '../testing/connect'
import { canRun, debianProgram } from '../testing/debian'
import { bundledNode, startNode, type Node } from '../testing/nodes'
import { testRedis, type TestRedis } from '../testing/redis'
import { startTestServer, type TestServer } from '../testing/start-server'

const program = debianProgram('redis-server')
const ways = canRun('two nodes with Redis', program) ? (['redis', 'postgres'] as const) : (['postgres'] as const)

let bundle: string
beforeAll(async () => {
  bundle = await bundledNode()
})
afterAll(() => rm(bundle))

describe.each(ways)('two nodes that hear each other through %s', (way) => {
  let redis: TestRedis | undefined
  let here: TestServer
  let there: Node
  let areaId: string
  let samuel: CastMember, aya: CastMember, tom: CastMember, claire: CastMember
  const open: Device[] = []

  beforeAll(async () => {
    redis = way === 'redis' ? await testRedis(program.path ?? '') : undefined
    const settings: Record<string, string> = redis ? { REDIS_URL: redis.url } : {}
    here = await startTestServer(settings)
    there = await startNode(bundle, settings)
    areaId = await createArea('Hydraulics', 12)
    samuel = await createPerson('Samuel', ['technician'], [areaId])
    aya = await createPerson('Aya', ['expert'], [areaId])
    tom = await createPerson('Tom', ['expert'], [areaId])
    claire = await createPerson('Claire', ['admin'], [])
    await soon(() => here.services.nodes.count() === 2 && here.services.nodes.healthy(), 'the other node')
  })
  afterEach(() => open.splice(0).forEach((device) => device.close()))
  afterAll(async () => {
    await there.kill()
    await here.stop()
    await redis?.remove()
  })

  const onRedis = (name: string, test: () => Promise<void>) => {
    if (way === 'redis') it(name, test)
  }

  async function device(node: { url: string }, person: CastMember): Promise<Device> {
    const made = await connect(node.url, person)
    open.push(made)
    return made
  }

  async function raise(by: Device): Promise<string> {
    const id = randomUUID()
    const opened = { areaId, creatorId: by.person.id, title: 'Pump trips', description: 'After four seconds' }
    expect(await by.send(id, 'incident.open', opened)).toMatchObject({ ok: true })
    return id
  }

  /** A room of Samuel, connected to one node, and Aya, connected to the other. */
  async function room() {
    const [technician, expert] = [await device(here, samuel), await device(there, aya)]
    const id = await raise(technician)
    expect(await expert.send(id, 'incident.accept', {})).toMatchObject({ ok: true })
    await technician.hears('incident.accepted')
    return { id, technician, expert }
  }

  it('what is written on either is on both, in one order and without a gap', async () => {
    const { id, technician, expert } = await room()
    const began = performance.now()
    for (let index = 0; index < 60; index += 1) {
      const by = index % 2 === 0 ? technician : expert
      expect(await by.send(id, 'message.post', { text: `message ${index}` })).toMatchObject({
        ok: true,
        seq: index + 3,
      })
    }
    const ms = (performance.now() - began) / 60
    for (const one of [technician, expert]) {
      const seqs = () => one.heard.map(({ seq }) => seq).sort((a, b) => a - b)
      await soon(() => seqs().at(-1) === 62 && seqs().length >= 61, 'every message')
      // The creator heard the opening too. A client puts what overtook something in its place (L1).
      expect(seqs()).toEqual(Array.from({ length: seqs().length }, (_, index) => index + 63 - seqs().length))
    }
    process.stdout.write(`nodes ${way}: 60 messages by turns on two nodes, ${ms.toFixed(1)} ms each, 0 gaps\n`)
  })

  it('Q1 experts on both accept at once: one wins, the others are told who', async () => {
    const technician = await device(here, samuel)
    const experts = [await device(here, aya), await device(there, tom)] as const
    let wins = 0
    for (let race = 0; race < 100; race += 1) {
      const id = await raise(technician)
      const acks = await Promise.all(experts.map((one) => one.send(id, 'incident.accept', {})))
      const won = acks.filter(({ ok }) => ok).length
      const lost = acks.find(({ ok }) => !ok)
      expect(won).toBe(1)
      expect(lost).toMatchObject({ ok: false, code: 'already-taken' })
      wins += won
    }
    process.stdout.write(`nodes ${way}: races=100 winners=${wins}\n`)
  })

  it('V2 whoever is removed on one hears the removal on the other, then nothing', async () => {
    const { id, technician, expert } = await room()
    const helper = await device(there, tom)
    expect(await expert.send(id, 'participant.add', { personId: tom.id })).toMatchObject({ ok: true })
    await helper.hears('participant.added')
    expect(await technician.send(id, 'message.post', { text: 'before' })).toMatchObject({ ok: true })
    const removed = await expert.send(id, 'participant.remove', { personId: tom.id })
    expect(await technician.send(id, 'message.post', { text: 'after' })).toMatchObject({ ok: true })
    await soon(() => expert.heard.at(-1)?.seq === 6, 'the last message')
    expect(helper.heard.at(-1)).toMatchObject({ type: 'participant.removed', seq: removed.ok && removed.seq })
  })

  it('sign-out and deactivation on one end connections on the other', async () => {
    const nina = await createPerson('Nina', ['technician'], [areaId])
    const gone: number[] = []
    for (const end of [
      (one: Device) => endSessions(nina.id, { only: one.sessionId }, 'own-devices'),
      async () => deactivatePerson(await acting(claire), nina.id, {}),
    ]) {
      const one = await device(there, nina)
      const cut = new Promise((done) => one.socket.once('disconnect', done))
      const began = performance.now()
      await end(one)
      await cut
      gone.push(performance.now() - began)
    }
    expect(Math.max(...gone)).toBeLessThan(1_000)
    process.stdout.write(`nodes ${way}: revoked on the other node after ${Math.max(...gone).toFixed(0)} ms at most\n`)
  })

  it('a new role counts on both at once', async () => {
    const nina = await createPerson('Nina', ['technician'], [areaId])
    const one = await device(there, nina)
    const told = new Promise((done) => one.socket.once('list', done))
    await editPerson(await acting(claire), nina.id, { version: 1, roles: ['technician', 'expert'] })
    expect(await told).toMatchObject({
      kind: 'account',
      roles: expect.arrayContaining(['expert', 'technician']) as unknown,
    })
    const id = await raise(await device(here, samuel))
    expect(await one.send(id, 'incident.accept', {})).toMatchObject({ ok: true })
  })

  it('W1 typing, seen marks, presence and who previews cross over', async () => {
    const { id, technician, expert } = await room()
    const whispers: Whisper[] = []
    const marks: unknown[] = []
    expert.socket.on('whisper', (whisper) => void whispers.push(whisper))
    expert.socket.on('seen', (mark) => void marks.push(mark))
    await technician.socket.emitWithAck('whisper', { kind: 'typing', incidentId: id })
    await soon(() => whispers.find((one) => one.kind === 'typing' && one.personId === samuel.id), 'typing')
    await technician.socket.emitWithAck('seen', { incidentId: id, delivered: 2, read: 2 })
    await soon(() => marks.length > 0, 'a seen mark')
    expect(marks).toEqual([{ incidentId: id, personId: samuel.id, delivered: 2, read: 2 }])

    const waiting = await raise(technician)
    const previewer = await device(here, tom)
    await previewer.socket.emitWithAck('preview', { incidentId: waiting, on: true })
    await soon(() => whispers.find((one) => one.kind === 'previewing' && one.personIds.includes(tom.id)), 'a previewer')
    const lists = await expert.sync({ lists: true })
    expect(lists.lists?.previewing).toEqual({ [waiting]: [tom.id] })
    expect(lists.lists?.online).toContain(samuel.id)

    technician.close()
    await soon(() => whispers.find((one) => one.kind === 'presence' && !one.online), 'going offline', 4_000)
  })

  onRedis('a limit counts what is done on both', async () => {
    const { createLimit } = await import('../rate-limits')
    const { redisClient } = await import('./redis-link')
    const other = redisClient(redis?.url ?? '')
    await other.connect()
    const limits = [createLimit('test', 3, 60), createLimit('test', 3, 60, other)] as const
    const waits = [
      await limits[0].take('a'),
      await limits[1].take('a'),
      await limits[0].take('a'),
      await limits[1].take('a'),
    ]
    other.destroy()
    expect(waits.map((wait) => wait === undefined)).toEqual([true, true, true, false])
  })

  it('the people of a node that was killed are offline when its lease is over', async () => {
    const { expert } = await room()
    const killed = await startNode(bundle, redis ? { REDIS_URL: redis.url } : {})
    const nina = await createPerson('Nina', ['technician'], [areaId])
    await device(killed, nina)
    await soon(() => here.services.presence.isOnline(nina.id), 'Nina online')
    const began = performance.now()
    await killed.kill()
    await soon(() => !here.services.presence.isOnline(nina.id), 'Nina offline', 15_000)
    expect(here.services.nodes.count()).toBe(2)
    expect((await expert.sync({ people: [] })).ok).toBe(true)
    process.stdout.write(`nodes ${way}: offline ${((performance.now() - began) / 1000).toFixed(1)} s after the kill\n`)
  })

  onRedis('Redis killed: everything is stored and heals by itself; back again: at once as before', async () => {
    const { id, technician, expert } = await room()
    const nina = await createPerson('Nina', ['technician'], [areaId])
    const revoked = await device(there, nina)
    await redis?.kill()
    const began = performance.now()
    expect(await technician.send(id, 'message.post', { text: 'while away' })).toMatchObject({ ok: true, seq: 3 })
    expect(performance.now() - began).toBeLessThan(1_000)

    const cut = new Promise((done) => revoked.socket.once('disconnect', () => done(performance.now() - began)))
    await endSessions(nina.id, {}, 'own-devices')
    const heads = new Promise<number>((done) =>
      expert.socket.on('heads', ({ rooms }) => rooms[id] === 3 && done(performance.now() - began)),
    )
    const [healed, ended] = [await heads, (await cut) as number]
    expect(healed).toBeLessThan(13_000)
    expect(ended).toBeLessThan(11_000)
    await soon(() => !here.services.nodes.healthy(), 'noticing')
    const ready: unknown = await (await fetch(new URL('/readyz', here.metricsUrl))).json()
    expect(ready).toMatchObject({ database: 'ok', nodes: 'redis unheard' })

    await redis?.start()
    const back = performance.now()
    await soon(() => here.services.nodes.healthy(), 'the way back', 6_000)
    for (let seq = 4; !expert.heard.some((entry) => entry.seq === seq - 1 && seq > 4); seq += 1) {
      expect(performance.now() - back).toBeLessThan(10_000)
      expect(await technician.send(id, 'message.post', { text: 'back' })).toMatchObject({ ok: true, seq })
      await soon(() => expert.heard.some((entry) => entry.seq === seq), 'it', 300).catch(() => undefined)
    }
    const again = performance.now() - back
    process.stdout.write(
      `T29 redis killed: lost=0 healed=${(healed / 1000).toFixed(1)}s revoked=${(ended / 1000).toFixed(1)}s live-again=${(again / 1000).toFixed(1)}s\n`,
    )
  })
})
