const CHECK_MS = 500

/**
 * Calls back once when the process that started us is gone: npm passes no signal on when it is killed.
 * @param {() => void} callback
 */
export function whenOrphaned(callback) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, CHECK_MS)
  timer.unref()
}

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
