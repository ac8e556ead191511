// Loaded before the server: asked by a signal, it says how long the server's own thread was kept from everybody else by one turn
// of its work, and what the process holds once its garbage is collected.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setTimeout as delay } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'

const MARK = 'INSIDE'
const TICK_MS = 5
const MB = 2 ** 20

if (isMainThread) {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  // Time of the processor, not of the clock: on a busy machine everything stands still now and then, whatever was sent.
  const used = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1_000
  }
  let before = used()
  let held = 0
  setInterval(() => {
    const now = used()
    held = Math.max(held, now - before)
    before = now
  }, TICK_MS).unref()

  process.on('SIGUSR2', async () => {
    const told = held
    // What the first look finds unused may hold what only a later one can let go.
    for (let round = 0; round < 3; round += 1) {
      await collect({ type: 'major', execution: 'async', flavor: 'last-resort' })
      await delay(200)
    }
    const { rss, heapUsed, external } = process.memoryUsage()
    const kept = { rssMb: rss / MB, heapMb: heapUsed / MB, outsideMb: external / MB }
    process.stderr.write(`${MARK} ${JSON.stringify({ heldMs: told, ...kept })}\n`)
    before = used()
    held = 0
  })
}
