import { randomBytes } from 'node:crypto'
import { cpus } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createDatabase } from '../server/launch/postgres/databases.ts'
import { debianProgram } from '../server/testing/debian.ts'
import { passingCluster } from '../server/testing/passing-cluster.ts'
import { testRedis } from '../server/testing/redis.ts'
import { median } from './figures/statistics.ts'
import { closedLoop } from './load/closed-loop.ts'
import { connectAll, type Crowd } from './load/crowd.ts'
import { startFieldline } from './servers/start-fieldline.ts'
import type { Target } from './servers/target.ts'
import { createGround, identityIn } from './world/people.ts'
import { createRooms, type Room } from './world/rooms.ts'

const PACE = { warmUp: 1, seconds: 4 }
/** Compilers and caches come to rest before anything counts. */
const FIRST = { warmUp: 0, seconds: 3 }
const ROOMS = 50

type Figures = { perSecond: number; server: number; database: number }

/**
 * How the rate of durable messages grows with nodes: everybody in 50 rooms of 4 posts as fast as they are answered; once
 * with each room's people spread over all nodes, so that every message crosses and meets those of other nodes, and once
 * with each room's people on one of them. One node and all sizes up to `most` by turns.
 */
export async function measureNodes(root: string, most: number, reps: number): Promise<void> {
  const { path, missing } = debianProgram('redis-server')
  if (missing !== undefined) {
    process.stdout.write(`SKIPPED nodes: ${missing}\n`)
    return
  }
  const ends: (() => Promise<unknown>)[] = []
  try {
    const { cluster, remove } = await passingCluster(join(root, '.test'))
    ends.push(remove)
    const redis = await testRedis(path)
    ends.push(redis.remove)
    const databaseUrl = await createDatabase(cluster.adminUrl, 'bench_nodes')
    const secret = randomBytes(32).toString('base64')
    const settings = { databaseUrl, secret, dataDir: join(root, '.test', 'bench-nodes'), REDIS_URL: redis.url }
    const start = () => startFieldline(cluster, settings)
    await (await start()).stop() // The first start makes the tables.
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
    ends.push(() => pool.end())
    const rooms = await createRooms(await createGround(pool, secret), ROOMS, 4)
    for (const [said, placing] of Object.entries(PLACINGS)) {
      process.stdout.write(`${said}\n`)
      report(await byTurns((size) => measure(start, rooms, size, placing), most, reps))
    }
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

type Start = () => Promise<Target>
/** Which node somebody connects to: the place-th person of the room-th room. */
type Placing = (room: number, place: number) => number

const PLACINGS: Record<string, Placing> = {
  "each room's people on all nodes, so that every message meets those of others": (_, place) => place,
  "each room's people on one node": (room) => room,
}

async function byTurns(measured: (size: number) => Promise<Figures>, most: number, reps: number): Promise<Figures[][]> {
  const found: Figures[][] = Array.from({ length: most }, () => [])
  for (let repetition = 0; repetition < reps; repetition += 1) {
    const sizes = found.map((_, index) => index + 1)
    for (const size of repetition % 2 ? sizes.reverse() : sizes) {
      found[size - 1]?.push(await measured(size))
    }
  }
  return found
}

/** With nodes of its own, since a node that is there hears the others even when nobody is connected to it. */
async function measure(start: Start, rooms: readonly Room[], size: number, placing: Placing): Promise<Figures> {
  const nodes: Target[] = []
  try {
    while (nodes.length < size) nodes.push(await start())
    const crowd = await spread(nodes, rooms, placing)
    const target = together(nodes)
    await closedLoop(target, crowd, FIRST)
    const { acknowledged, usage } = await closedLoop(target, crowd, PACE)
    crowd.close()
    const perThousand = (seconds: number) => (seconds / acknowledged) * 1000
    const cpu = { server: perThousand(usage.server), database: perThousand(usage.database) }
    return { perSecond: acknowledged / usage.seconds, ...cpu }
  } finally {
    for (const node of nodes) await node.stop()
  }
}

async function spread(nodes: readonly Target[], rooms: readonly Room[], placing: Placing): Promise<Crowd> {
  const seats = rooms.flatMap(({ id, members }, room) =>
    members.map((person, place) => ({
      id,
      node: placing(room, place) % nodes.length,
      identity: identityIn(id, person),
    })),
  )
  const connected = await Promise.all(
    nodes.map(async ({ port }, node) => {
      const own = seats.filter((seat) => seat.node === node)
      const connections = await connectAll(
        port,
        own.map(({ identity }) => identity),
      )
      return connections.map((connection, index) => ({ id: own[index]?.id, connection }))
    }),
  )
  const all = connected.flat()
  return {
    rooms: rooms.map(({ id }) => ({
      id,
      members: all.filter((one) => one.id === id).map(({ connection }) => connection),
    })),
    close: () => all.forEach(({ connection }) => connection.close()),
  }
}

function together(nodes: readonly Target[]): Target {
  const [first] = nodes
  if (!first) throw new Error('there is no node')
  const server = () => nodes.reduce((sum, node) => sum + node.cpu().server, 0)
  return { ...first, cpu: () => ({ server: server(), database: first.cpu().database }) }
}

function report(found: readonly Figures[][]): void {
  const middle = (figures: readonly Figures[], name: keyof Figures) => median(figures.map((one) => one[name]))
  const alone = middle(found[0] ?? [], 'perSecond')
  for (const [index, figures] of found.entries()) {
    const rate = middle(figures, 'perSecond')
    const cpu = (name: 'server' | 'database') => `${middle(figures, name).toFixed(3)} s`
    process.stdout.write(
      `nodes=${index + 1} messages/s=${rate.toFixed(0)} (${(rate / alone).toFixed(2)} × one node), CPU per 1,000: nodes ${cpu('server')}, database ${cpu('database')}; ${cpus().length} cores for all, reps=${figures.length} lost=0 dup=0\n`,
    )
  }
}
