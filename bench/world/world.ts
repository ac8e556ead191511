import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { createDatabase, dropDatabase } from '../../server/launch/postgres/databases.ts'
import { passingCluster } from '../../server/testing/passing-cluster.ts'
import { startFieldline } from '../servers/start-fieldline.ts'
import { startRelay } from '../servers/start-relay.ts'
import type { Target } from '../servers/target.ts'
import { createGround, type Ground } from './people.ts'

/** Fieldline on a database of its own, and what that database stands on. */
export type Site = { fieldline: Target; ground: Ground; stop: () => Promise<void> }

/** Everything a bench stands on; whatever it started ends with `end`. */
export type World = {
  /** Starts Fieldline on a new, empty database. */
  newSite: () => Promise<Site>
  newRelay: () => Promise<Target>
  /** A relay that commits each message before it passes it on. */
  newKeeper: () => Promise<Target>
  /** A database without tables, for measuring PostgreSQL itself. */
  adminUrl: string
  end: () => Promise<void>
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Starts a PostgreSQL of its own, with its usual durability. */
export async function createWorld(): Promise<World> {
  const { cluster, remove } = await passingCluster(join(ROOT, '.test'))
  const running = new Set<() => Promise<void>>()

  /** Makes `stop` run once, at the latest when the world ends. */
  function owned(stop: () => Promise<void>): () => Promise<void> {
    const once = async () => {
      if (running.delete(once)) await stop()
    }
    running.add(once)
    return once
  }

  return {
    adminUrl: cluster.adminUrl,
    newSite: async () => {
      const name = `bench_${randomBytes(4).toString('hex')}`
      const databaseUrl = await createDatabase(cluster.adminUrl, name)
      const secret = randomBytes(32).toString('base64')
      const dataDir = join(ROOT, '.test', name)
      const fieldline = await startFieldline(cluster, { databaseUrl, secret, dataDir })
      const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
      const stop = owned(async () => {
        await fieldline.stop()
        await pool.end()
        await dropDatabase(cluster.adminUrl, name)
        await rm(dataDir, { recursive: true, force: true })
      })
      return { fieldline, ground: await createGround(pool, secret), stop }
    },
    newRelay: async () => {
      const relay = await startRelay()
      return { ...relay, stop: owned(relay.stop) }
    },
    newKeeper: async () => {
      const name = `bench_${randomBytes(4).toString('hex')}`
      const keeper = await startRelay(await createDatabase(cluster.adminUrl, name))
      const stop = owned(async () => {
        await keeper.stop()
        await dropDatabase(cluster.adminUrl, name)
      })
      return { ...keeper, stop }
    },
    end: async () => {
      for (const stop of [...running].reverse()) await stop()
      await remove()
    },
  }
}
