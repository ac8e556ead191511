import { fork } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sleepOf, type Shown, type Sleep } from '../../checker/sleep'
import { until } from '../../figures'
import type { World } from '../../world/world'
import type { Pair } from '../crew'
import type { Connected, Screens } from './sleeper'

const SEEN_LIMIT_MS = 20_000
const BACK_LIMIT_MS = 30_000
/** So long after waking another connection would have come. */
const SETTLE_MS = 2_000
const GHOST_MS = 25_000

/** `connections`: the most that one screen made. `ghosts`: who is still shown after going. */
export type Asleep = { sleeps: Sleep[]; connections: number; ghosts: number }

/**
 * The technicians of these pairs have their screens in another process. It falls asleep: it is stopped, so that its timers
 * stand still while the clock goes on, and its lines are swallowed. It wakes after `ms`, and goes as one should.
 */
export async function sleepAndWake(world: World, pairs: readonly Pair[], ms: number): Promise<Asleep> {
  const [proxy] = world.proxies
  if (!proxy) throw new Error('no proxy')
  for (const { technician } of pairs) technician.close()
  await until(() => !pairs.some(isSeen), 'the screens of this process to be gone', SEEN_LIMIT_MS)
  const screens = fork(fileURLToPath(new URL('sleeper.mjs', import.meta.url)))
  try {
    const told = new Map<string, Connected>()
    screens.on('message', (connected: Connected) => told.set(connected.personId, connected))
    const people = pairs.map(({ technician }) => technician.person)
    screens.send({ origin: world.origin, port: proxy.port, people } satisfies Screens)
    await until(() => told.size === pairs.length && pairs.every(isSeen), 'the sleepers to be seen', SEEN_LIMIT_MS)

    const shown = pairs.map(watch)
    const ports = new Set([...told.values()].map(({ port }) => port))
    for (const link of proxy.links()) if (ports.has(link.clientPort)) link.swallow()
    screens.kill('SIGSTOP')
    const slept = performance.now()
    await delay(ms)
    screens.kill('SIGCONT')
    const woke = performance.now()
    const back = () => [...told.values()].every(({ connections }) => connections > 1) && pairs.every(isSeen)
    await until(back, 'the sleepers to come back', BACK_LIMIT_MS).catch(() => undefined) // Judged by what was shown.
    await delay(SETTLE_MS)
    const sleeps = shown.map((stop) => sleepOf(stop(), { slept, woke }))

    const connections = Math.max(...[...told.values()].map((each) => each.connections))
    screens.send('go')
    await until(() => !pairs.some(isSeen), 'the sleepers to be gone', GHOST_MS).catch(() => undefined) // Counted.
    return { sleeps, connections, ghosts: pairs.filter(isSeen).length }
  } finally {
    screens.kill('SIGKILL')
  }
}

/** Whether the expert of the pair is shown the technician as connected. */
export function isSeen({ technician, expert }: Pair): boolean {
  return expert.live.store.getState().online[technician.person.id] === true
}

/** What the expert is shown of the technician from now on; call what is returned for all of it. */
function watch({ technician: { person }, expert }: Pair): () => Shown[] {
  const shown: Shown[] = []
  const stop = expert.live.store.subscribe(({ online }, before) => {
    const now = online[person.id] === true
    if (now !== (before.online[person.id] === true)) shown.push({ at: performance.now(), online: now })
  })
  return () => {
    stop()
    return shown
  }
}
