/** @param {number} since as from performance.now() */
const seconds = (since) => {
  const elapsed = (performance.now() - since) / 1000
  return `${elapsed < 10 ? elapsed.toFixed(1) : elapsed.toFixed(0)} s`
}

/**
 * Tells a person what goes on while `work` runs, and how long it took. A terminal shows the seconds pass.
 * @template T
 * @param {string} what "Installing packages"
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const began = performance.now()
  const live = process.stdout.isTTY
  const tick = () => process.stdout.write(`\r${what}… ${((performance.now() - began) / 1000).toFixed(0)} s `)
  const timer = live ? setInterval(tick, 1000) : undefined
  process.stdout.write(live ? `${what}… ` : `${what}…\n`)
  try {
    const result = await work()
    process.stdout.write(live ? `\r${what}… ${seconds(began)} \n` : `${what}… ${seconds(began)}\n`)
    return result
  } catch (error) {
    if (live) process.stdout.write('\n')
    throw error
  } finally {
    clearInterval(timer)
  }
}

/**
 * Says why Fieldline cannot start and what to do about it.
 * @param {unknown} error a LaunchError, a ConfigError, or something nobody expected
 * @returns {number} the exit code: 78 for a wrong configuration
 */
export function complain(error) {
  const known = error instanceof Error && ['LaunchError', 'ConfigError', 'MigrationError'].includes(error.name)
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)
  const advice = error instanceof Error && 'advice' in error ? `\n→ ${error.advice}\n` : ''
  process.stderr.write(`\n✗ ${text}\n${advice}\n`)
  return error instanceof Error && error.name === 'ConfigError' ? 78 : 1
}
