import { rm } from 'node:fs/promises'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Whisper } from '../../lib/wire'
import { deactivatePerson } from '../accounts/deactivate-person'
import { editPerson } from '../accounts/edit-person'
import { endSessions } from '../auth/end-sessions'
import { acting } from '../testing/acting'
import { createPerson } from '../testing/cast'
import { soon, whisperUntil, type Device } from '../testing/connect'
import { canRun, debianProgram } from '../testing/debian'
import { bundledNode, startNode } from '../testing/nodes'
import { testRedis, type TestRedis } from '../testing/redis'
import { startTwoNodes, type TwoNodes } from '../testing/two-nodes'

const program = debianProgram('redis-server')
const ways = canRun('two nodes with Redis', program) ? (['redis', 'postgres'] as const) : (['postgres'] as const)

let bundle: string
beforeAll(async () => {
  bundle = await bundledNode()
})
afterAll(() => rm(bundle))

describe.each(ways)('two nodes that hear each other through %s', (way) => {
  let redis: TestRedis | undefined
  let nodes: TwoNodes
  beforeAll(async () => {
    redis = way === 'redis' ? await testRedis(program.path ?? '') : undefined
    nodes = await startTwoNodes(bundle, redis)
  })
  afterEach(() => nodes.closeDevices())
  afterAll(async () => {
    await nodes.stop()
    await redis?.remove()
  })

  it('what is written on either is on both, in one order and without a gap', async () => {
    const { room } = nodes
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
      const seqs = () => one.heard.map(({ seq }) => seq)
      await soon(() => seqs().at(-1) === 62 && seqs().length >= 61, 'every message')
      // The creator heard the opening too.
      expect(seqs()).toEqual(Array.from({ length: seqs().length }, (_, index) => index + 63 - seqs().length))
    }
    process.stdout.write(`nodes ${way}: 60 messages by turns on two nodes, ${ms.toFixed(1)} ms each, 0 gaps\n`)
  })

  it('Q1 experts on both accept at once: one wins, the others are told who', async () => {
    const { here, there, cast, device, raise } = nodes
    const technician = await device(here, cast.samuel)
    const experts = [await device(here, cast.aya), await device(there, cast.tom)] as const
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
    const { there, cast, device, room } = nodes
    const { id, technician, expert } = await room()
    const helper = await device(there, cast.tom)
    expect(await expert.send(id, 'participant.add', { personId: cast.tom.id })).toMatchObject({ ok: true })
    await helper.hears('participant.added')
    expect(await technician.send(id, 'message.post', { text: 'before' })).toMatchObject({ ok: true })
    const removed = await expert.send(id, 'participant.remove', { personId: cast.tom.id })
    expect(await technician.send(id, 'message.post', { text: 'after' })).toMatchObject({ ok: true })
    await soon(() => expert.heard.at(-1)?.seq === 6, 'the last message')
    expect(helper.heard.at(-1)).toMatchObject({ type: 'participant.removed', seq: removed.ok && removed.seq })
  })

  it('V2 whoever was out hears nothing live of what was said meanwhile, however late the other node learns of it', async () => {
    const { here, cast, device, room } = nodes
    const { id, expert } = await room()
    const helper = await device(here, cast.tom)
    expect(await expert.send(id, 'participant.add', { personId: cast.tom.id })).toMatchObject({ ok: true })
    await helper.hears('participant.added')
    const goOn = holdReads(here.services.pool)
    expect(await expert.send(id, 'participant.remove', { personId: cast.tom.id })).toMatchObject({ ok: true })
    expect(await expert.send(id, 'message.post', { text: 'while he is out' })).toMatchObject({ ok: true })
    expect(await expert.send(id, 'participant.add', { personId: cast.tom.id })).toMatchObject({ ok: true })
    goOn()
    await soon(() => helper.heard.at(-1)?.seq === 6, 'being added again')
    const types = helper.heard.map(({ type }) => type)
    expect(types).toEqual(['participant.added', 'participant.removed', 'participant.added'])
  })

  it('sign-out and deactivation on one end connections on the other', async () => {
    const { there, areaId, cast, device } = nodes
    const nina = await createPerson('Nina', ['technician'], [areaId])
    const gone: number[] = []
    for (const end of [
      (one: Device) => endSessions(nina.id, { only: one.sessionId }, 'own-devices'),
      async () => deactivatePerson(await acting(cast.claire), nina.id, {}),
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
    const { here, there, areaId, cast, device, raise } = nodes
    const nina = await createPerson('Nina', ['technician'], [areaId])
    const one = await device(there, nina)
    const told = new Promise((done) => one.socket.once('list', done))
    await editPerson(await acting(cast.claire), nina.id, { version: 1, roles: ['technician', 'expert'] })
    expect(await told).toMatchObject({
      kind: 'account',
      roles: expect.arrayContaining(['expert', 'technician']) as unknown,
    })
    const id = await raise(await device(here, cast.samuel))
    expect(await one.send(id, 'incident.accept', {})).toMatchObject({ ok: true })
  })

  it('W1 typing, seen marks, presence and who previews cross over', async () => {
    const { here, cast, device, raise, room } = nodes
    const { id, technician, expert } = await room()
    const whispers: Whisper[] = []
    const marks: unknown[] = []
    expert.socket.on('whisper', (whisper) => void whispers.push(whisper))
    expert.socket.on('seen', (mark) => void marks.push(mark))
    const heardTyping = () => whispers.some((one) => one.kind === 'typing' && one.personId === cast.samuel.id)
    await whisperUntil(technician, { kind: 'typing', incidentId: id }, heardTyping, 'typing')
    await technician.socket.emitWithAck('seen', { incidentId: id, delivered: 2, read: 2 })
    await soon(() => marks.length > 0, 'a seen mark')
    expect(marks).toEqual([{ incidentId: id, personId: cast.samuel.id, delivered: 2, read: 2 }])

    const waiting = await raise(technician)
    const previewer = await device(here, cast.tom)
    await previewer.socket.emitWithAck('preview', { incidentId: waiting, on: true })
    await soon(
      () => whispers.find((one) => one.kind === 'previewing' && one.personIds.includes(cast.tom.id)),
      'a previewer',
    )
    const lists = await expert.sync({ lists: true })
    expect(lists.lists?.previewing).toEqual({ [waiting]: [cast.tom.id] })
    expect(lists.lists?.online).toContain(cast.samuel.id)

    technician.close()
    await soon(() => whispers.find((one) => one.kind === 'presence' && !one.online), 'going offline', 4_000)
  })

  it('the people of a node that was killed are offline when its lease is over', async () => {
    const { here, areaId, device, room } = nodes
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
})

/** Makes every read of an incident wait until the returned function is called. */
function holdReads(pool: Pool): () => void {
  let goOn: () => void = () => undefined
  const held = new Promise<void>((done) => (goOn = done))
  const query = pool.query.bind(pool) as (...given: unknown[]) => unknown
  const spy = vi.spyOn(pool, 'query').mockImplementation((...given: unknown[]) => {
    const [{ name }] = given as [{ name?: string }]
    return name === 'incident' ? held.then(() => query(...given)) : query(...given)
  })
  return () => {
    spy.mockRestore()
    goOn()
  }
}
