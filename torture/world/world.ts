import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Pool } from 'pg'
import { freePort } from '../../server/launch/free-port'
import { createDatabase } from '../../server/launch/postgres/databases'
import { builtAppEnv, UNLIMITED } from '../../server/testing/built-app'
import { passingCluster } from '../../server/testing/passing-cluster'
import { testRedis, type TestRedis } from '../../server/testing/redis'
import type { Cluster } from '../../server/launch/postgres/cluster'
import { startProxy, type Proxy } from '../network/proxy'
import { appNode, type AppNode } from './app-node'
import { redisServer } from './redis'

/** A whole Fieldline of its own: PostgreSQL, nodes of the built app, and proxies before both. */
export type World = {
  root: string
  secret: string
  /** The address that people open: the first node's proxy. */
  origin: string
  cluster: Cluster
  /** The database without any proxy between, for seeding and for the last look. */
  pool: Pool
  databaseUrl: string
  /** Between the nodes and the database. */
  databaseProxy: Proxy
  nodes: readonly AppNode[]
  /** What takes the nodes' messages to each other. */
  over: 'redis' | 'postgres'
  /** There when it is what they use. */
  redis: TestRedis | undefined
  /** Before each node. */
  proxies: readonly Proxy[]
  stop: () => Promise<void>
}

type Options = {
  nodes?: number
  /** A Redis of its own between the nodes, where one can be had; else PostgreSQL's notifications. */
  redis?: boolean
  settings?: Record<string, string | undefined>
  start?: boolean
}

export async function startWorld(
  root: string,
  { nodes = 1, redis: wanted = false, settings = {}, start = true }: Options = {},
): Promise<World> {
  const { cluster, remove } = await passingCluster(join(root, '.test'))
  const stops: (() => Promise<unknown>)[] = [remove]
  const stop = async () => {
    for (const each of stops.reverse()) await each()
  }
  try {
    const databaseUrl = await createDatabase(cluster.adminUrl, 'fieldline')
    const databaseProxy = await startProxy(Number(new URL(databaseUrl).port))
    stops.push(databaseProxy.stop)
    const proxied = new URL(databaseUrl)
    proxied.port = String(databaseProxy.port)

    const { path } = wanted ? redisServer() : {}
    const redis = path === undefined ? undefined : await testRedis(path)
    if (redis) stops.push(redis.remove)

    const ports = await Promise.all(Array.from({ length: nodes }, freePort))
    const proxies = await Promise.all(ports.map((port) => startProxy(port)))
    stops.push(...proxies.map((proxy) => proxy.stop))
    const origin = `http://127.0.0.1:${proxies[0]?.port}`
    const secret = randomBytes(32).toString('base64')
    const env = {
      ...builtAppEnv({ mode: 'production', databaseUrl: proxied.href, secret, dataDir: join(root, '.test') }),
      ...UNLIMITED,
      PUBLIC_URL: origin,
      ...(redis && { REDIS_URL: redis.url }),
      ...settings,
    }
    const running = ports.map((port) => appNode(root, port, env))
    stops.push(...running.map((node) => node.stop))
    if (start) for (const node of running) await node.start()

    const pool = new Pool({ connectionString: databaseUrl, max: 4 })
    pool.on('error', () => undefined)
    stops.push(() => pool.end())
    const over = redis ? 'redis' : 'postgres'
    return {
      ...{ root, secret, origin, cluster, pool, databaseUrl, databaseProxy },
      ...{ nodes: running, over, redis, proxies, stop },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A world for as long as `work` takes. */
export async function inWorld<T>(root: string, options: Options, work: (world: World) => Promise<T>): Promise<T> {
  const world = await startWorld(root, options)
  try {
    return await work(world)
  } finally {
    await world.stop()
  }
}
