import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { spawnedAs } from './account.ts'
import type { Place } from './bring-up.ts'

/** A running PostgreSQL server process. */
export type Postmaster = { pid: number; port: number }

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  max_wal_size: '256MB',
  jit: 'off',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
}

/** The server that runs on this data folder, if one does. A pid file that outlived its server does not count. */
export function runningPostmaster(dataDir: string): Postmaster | undefined {
  const [pid, , , port] = linesOf(join(dataDir, 'postmaster.pid')).map(Number)
  if (!pid || !port || !isAlive(pid) || !runsOn(pid, dataDir)) return undefined
  return { pid, port }
}

/** Starts a server, which writes to `log` how that goes. `exited` tells whether it is gone again. */
export function spawnPostmaster({ dataDir, log, binaries, account }: Place, port: number): { exited: () => boolean } {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(log, 'a', 0o600)
  const child = spawn(join(binaries.folder, 'bin/postgres'), ['-D', dataDir, '-p', String(port), ...settings], {
    ...spawnedAs(account),
    // Its own process group: Ctrl-C in the terminal must reach the server first and the database last.
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  let failed = false
  child.on('error', () => (failed = true))
  return { exited: () => failed || child.exitCode !== null || child.signalCode !== null }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Another program may have got the pid since. PostgreSQL works inside its data folder, which tells them apart. */
function runsOn(pid: number, dataDir: string): boolean {
  try {
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(dataDir)]
    return there.ino === here.ino && there.dev === here.dev
  } catch (error) {
    // No /proc (macOS), or a container that hides it: its name has to do.
    if (process.platform === 'linux' && (error as NodeJS.ErrnoException).code !== 'EACCES') return false
    return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('postgres')
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
