import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { endSessions } from '../auth/end-sessions'
import { createLimit } from '../rate-limits'
import { createPerson } from '../testing/cast'
import { soon } from '../testing/connect'
import { canRun, debianProgram } from '../testing/debian'
import { bundledNode, startNode } from '../testing/nodes'
import { testRedis, type TestRedis } from '../testing/redis'
import { startTwoNodes, type TwoNodes } from '../testing/two-nodes'
import { redisClient } from './redis-link'

const program = debianProgram('redis-server')

describe.runIf(canRun('trouble with Redis', program))('two nodes and their Redis', () => {
  let bundle: string
  let redis: TestRedis
  let nodes: TwoNodes
  beforeAll(async () => {
    bundle = await bundledNode()
    redis = await testRedis(program.path ?? '')
    nodes = await startTwoNodes(bundle, redis)
  })
  afterEach(() => nodes.closeDevices())
  afterAll(async () => {
    await nodes.stop()
    await redis.remove()
    await rm(bundle)
  })

  it('a limit counts what is done on both', async () => {
    const other = redisClient(redis.url)
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

  it('Redis killed: everything is stored and heals by itself; back again: at once as before', async () => {
    const { here, there, areaId, device, room } = nodes
    const { id, technician, expert } = await room()
    const nina = await createPerson('Nina', ['technician'], [areaId])
    const revoked = await device(there, nina)
    await redis.kill()
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
    expect(await readyParts()).toMatchObject({ database: 'ok', nodes: 'redis unheard' })

    await redis.start()
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

  it('a Redis that hangs holds nobody up; it is noticed, and as before when it goes on', async () => {
    const { here, room } = nodes
    const { id, technician, expert } = await room()
    redis.hang(true)
    const took: number[] = []
    for (let seq = 3; seq < 13; seq += 1) {
      const began = performance.now()
      expect(await technician.send(id, 'message.post', { text: 'while it hangs' })).toMatchObject({ ok: true, seq })
      took.push(performance.now() - began)
    }
    const [slowest = 0, second = 0] = took.toSorted((a, b) => b - a)
    expect(slowest).toBeLessThan(1_000)
    expect(second).toBeLessThan(500)
    await soon(() => !here.services.nodes.healthy(), 'noticing', 12_000)
    expect(await readyParts()).toMatchObject({ database: 'ok', nodes: 'redis unheard' })
    const heads = new Promise((done) => expert.socket.on('heads', ({ rooms }) => rooms[id] === 12 && done(undefined)))
    await heads
    redis.hang(false)
    const began = performance.now()
    await soon(() => here.services.nodes.healthy(), 'the way back', 20_000)
    process.stdout.write(
      `nodes redis hangs: slowest=${slowest.toFixed(0)}ms second=${second.toFixed(0)}ms lost=0 healthy-again=${((performance.now() - began) / 1000).toFixed(1)}s\n`,
    )
  })

  it('without Redis a node starts, serves people, and finds the others when Redis comes', async () => {
    const { here, areaId, cast, device, raise } = nodes
    await redis.kill()
    const alone = await startNode(bundle, { REDIS_URL: redis.url })
    expect((await fetch(`${alone.url}/healthz`)).status).toBe(200)
    const nina = await createPerson('Nina', ['technician'], [areaId])
    const id = await raise(await device(alone, nina))
    await redis.start()
    await soon(() => here.services.nodes.healthy() && here.services.nodes.count() === 3, 'the new node', 15_000)
    const expert = await device(here, cast.aya)
    expect(await expert.send(id, 'incident.accept', {})).toMatchObject({ ok: true })
    await alone.kill('SIGTERM')
  })

  async function readyParts(): Promise<unknown> {
    return (await fetch(new URL('/readyz', nodes.here.metricsUrl))).json()
  }
})
