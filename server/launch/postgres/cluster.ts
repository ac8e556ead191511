import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { postgresAccount } from './account.ts'
import { reachableBinaries } from './binaries.ts'
import { bringUp, stopPostmaster, type Place } from './bring-up.ts'
import { ADMIN, createCluster, PASSWORD_FILE } from './create.ts'
import { clusterHome } from './home.ts'
import { watchOver } from './watchdog.ts'

/** An embedded PostgreSQL server that runs as long as this process, and is brought back when it dies alone. */
export type Cluster = {
  /** The address of the database `postgres`, as the role that may create databases. */
  adminUrl: string
  /** Process id of the running server; while it is away, and until it has been seen to be back, of the one before. */
  pid: () => number
  /** Resolves only when the server died and could not be brought back. */
  lost: Promise<Error>
  /** Stops the server cleanly, also one that is just being brought back; ≤ 30 s for each of the two. */
  stop: () => Promise<void>
}

const STOP_LIMIT_MS = 30_000

/**
 * Starts the cluster of this folder, creating it first where there is none and adopting a server that already runs.
 * @throws LaunchError when the platform, the folder or the data do not allow it.
 */
export async function startCluster(folder: string): Promise<Cluster> {
  const place = await preparePlace(resolve(folder))
  const release = watchOver(place.dataDir, place.account)
  let running = await bringUp(place).catch((error: unknown) => {
    release()
    throw error
  })

  const { port } = running
  let comingBack: Promise<unknown> = Promise.resolve()
  let stopping = false
  const keepUp = async (): Promise<Error> => {
    for (;;) {
      await running.guard.ended
      if (stopping) return new Promise<never>(() => undefined)
      const next = bringUp(place, port)
      comingBack = next.catch(() => undefined)
      running = await next
    }
  }

  return {
    adminUrl: `postgresql://${ADMIN}:${place.password}@127.0.0.1:${port}/postgres`,
    pid: () => running.pid,
    lost: keepUp().catch((error: unknown) => error as Error),
    stop: async () => {
      stopping = true
      await comingBack // One that is on its way has no pid file yet, and would outlive us.
      await running.guard.end()
      await stopPostmaster(place.dataDir, STOP_LIMIT_MS)
      release()
    },
  }
}

async function preparePlace(folder: string): Promise<Place> {
  const account = postgresAccount()
  const home = await clusterHome(folder, account)
  const binaries = await reachableBinaries(home, account)
  const dataDir = join(home, 'data')
  const log = join(folder, 'postgres.log')
  await rm(log, { force: true })
  if (!existsSync(dataDir)) await createCluster(dataDir, binaries, account)
  await refuseOtherMajor(dataDir, binaries.major)
  return { dataDir, log, password: await passwordOf(dataDir), binaries, account }
}

async function refuseOtherMajor(dataDir: string, major: number): Promise<void> {
  const made = Number(await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch(() => '0'))
  if (made === major) return
  throw new LaunchError(
    `The data in ${dataDir} was made by PostgreSQL ${made || 'of an unknown version'}; this Fieldline brings PostgreSQL ${major}, which cannot read it.`,
    `Start the Fieldline that made it and export its data, or put the folder aside to begin anew.`,
  )
}

async function passwordOf(dataDir: string): Promise<string> {
  return readFile(join(dataDir, PASSWORD_FILE), 'utf8').catch((cause: unknown) => {
    throw new LaunchError(
      `The password of the embedded database cannot be read: ${join(dataDir, PASSWORD_FILE)}.`,
      'Restore the file from the backup the data came from.',
      { cause },
    )
  })
}
