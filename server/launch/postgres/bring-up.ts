import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../free-port.ts'
import { programFailure } from '../run-program.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { connectGuard, type Guard } from './guard.ts'
import { runningPostmaster, spawnPostmaster, type Postmaster } from './postmaster.ts'

/** What a server runs on. */
export type Place = {
  dataDir: string
  log: string
  password: string
  binaries: Binaries
  account: Account | undefined
}
export type Running = Postmaster & { guard: Guard }

const ATTEMPTS = 3
const PATIENCE_MS = 30_000
const POLL_MS = 30
// What stops a start today and not in a moment: processes of a killed server still going, or a port just taken.
const PASSING = /pre-existing shared memory block|could not create any TCP\/IP sockets/

/**
 * Returns once a server runs on `place` and accepts us: the one that is there already, or else a new one, on `port` or
 * any free port. Waits as long as it recovers after a crash.
 * @throws LaunchError with the end of its log when it does not stay up.
 */
export async function bringUp(place: Place, port?: number): Promise<Running> {
  const until = Date.now() + PATIENCE_MS
  let attempts = 0
  let started: ReturnType<typeof spawnPostmaster> | undefined
  for (;;) {
    const running = runningPostmaster(place.dataDir)
    const guard = running && (await connectGuard(running.port, place.password))
    if (guard) return { ...running, guard }
    if (!running && started?.exited() !== false) {
      const words = await lastWords(place)
      const hopeless = PASSING.test(words) ? Date.now() > until : attempts++ === ATTEMPTS
      if (hopeless) throw programFailure('The embedded database does not start', words)
      await rm(join(place.dataDir, 'postmaster.pid'), { force: true })
      started = spawnPostmaster(place, port ?? (await freePort()))
    }
    await sleep(POLL_MS)
  }
}

/** Stops a server cleanly: it ends its connections, writes what is left, and goes; at once after `limitMs`. */
export async function stopPostmaster(dataDir: string, limitMs: number): Promise<void> {
  signal(dataDir, 'SIGINT')
  const until = Date.now() + limitMs
  while (runningPostmaster(dataDir) && Date.now() < until) await sleep(POLL_MS)
  signal(dataDir, 'SIGQUIT')
}

function signal(dataDir: string, name: NodeJS.Signals): void {
  const running = runningPostmaster(dataDir)
  if (running) process.kill(running.pid, name)
}

async function lastWords({ log }: Place): Promise<string> {
  return readFile(log, 'utf8').then(
    (text) => text.slice(-2000),
    () => '',
  )
}
