import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const CHECK_MS = 500

/**
 * Calls back once when we are asked to stop: Ctrl-C, a signal, or a parent that is gone.
 * @param {() => void} callback
 */
export function whenAskedToStop(callback) {
  let asked = false
  const once = () => {
    if (!asked) callback()
    asked = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, once)
  whenOrphaned(once)
  // The terminal may be gone already; what we still say to it must not stop the stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/**
 * npm passes no signal on when it is killed, and the shell it puts between itself and us stays behind: so look at both.
 * @param {() => void} callback
 */
function whenOrphaned(callback) {
  const parent = process.ppid
  const npm = process.env.npm_lifecycle_event && parentOf(parent)
  const timer = setInterval(() => {
    if (process.ppid === parent && (!npm || isAlive(npm))) return
    clearInterval(timer)
    callback()
  }, CHECK_MS)
  timer.unref()
}

/**
 * @param {number} pid
 * @returns {number | undefined}
 */
function parentOf(pid) {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop() ?? ''
    return Number(afterName.split(' ')[1])
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' })
    return Number(stdout) || undefined
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
