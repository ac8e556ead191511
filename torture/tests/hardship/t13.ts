import { ms, percentile, until } from '../../figures'
import { connectHands, makeHands, type Hands } from '../../history/hands'
import { outcome, type Test } from '../../run'
import type { World } from '../../world/world'
import { portOf } from '../port-of'
import { connectAll, type Pair } from '../crew'
import { onStage } from '../stage'
import { isSeen, sleepAndWake } from './asleep'

const PAIRS = 100
/** Connections of each who vanishes. */
const DEVICES = 2
const SHORT_CUTS = 20
const SLEEPERS = 4
/** Longer than it takes to be shown as gone; once in the long tier, as long as a break. */
const ASLEEP_MS = 28_000
const LONG_ASLEEP_MS = 600_000
const AWAKE_MS = 5_000
/** Ping every 13 s, 10 s to answer, and 2 to tell it. */
const VANISHED_MS = 25_000
const NODE_DIED_MS = 30_000
const SHORT_MS = 2_000

/**
 * People vanish without a word while others' tablets sleep and wake, and then the node dies that they were connected to:
 * how long those on the other node still see them as connected.
 */
export const t13: Test = {
  ids: ['T13'],
  waits: true,
  run: async (run) =>
    onStage(run, { nodes: 2, redis: true, pairs: run.scaled(PAIRS) + SLEEPERS }, async ({ world, crew }) => {
      const [sleepers, pairs] = [crew.pairs.slice(0, SLEEPERS), crew.pairs.slice(SLEEPERS)]
      const extras = pairs.flatMap(({ technician }) =>
        Array.from({ length: DEVICES - 1 }, () => makeHands(world, technician.person)),
      )
      await connectHands(extras)
      await until(() => crew.pairs.every((pair) => isSeen(pair)), 'everybody to be seen', 10_000)

      const sleeping = sleepAndWake(world, sleepers, run.once ? LONG_ASLEEP_MS : ASLEEP_MS)
      const awake = async () => {
        const flaps = await cutShortly(pairs.slice(0, SHORT_CUTS))
        return { flaps, vanished: await vanish(world, pairs, extras), ghosts: pairs.filter(isSeen).length }
      }
      const [asleep, { flaps, vanished, ghosts }] = await Promise.all([sleeping, awake()])
      const [gone, back] = [asleep.sleeps.map((each) => each.gone), asleep.sleeps.map((each) => each.back)]
      const afterDeath = await nodeDies(world, pairs)
      for (const each of [...crew.devices, ...extras]) each.close()
      const longest = Math.max(...vanished)
      return [
        outcome(
          'T13',
          {
            ...{ nodes: 2, over: world.over, vanished: pairs.length * DEVICES, ghosts },
            ...{
              falseOnline95: ms(percentile(vanished, 95)),
              falseOnline: ms(longest),
              flaps,
              afterNodeDeath: ms(afterDeath),
            },
            ...{ slept: sleepers.length, asleep: ms(Math.max(...gone)), awake: ms(Math.max(...back)) },
          },
          [
            [longest <= VANISHED_MS, 'somebody was shown as connected more than 25 s after vanishing'],
            [ghosts === 0, 'a ghost stayed'],
            [Math.max(...gone) <= VANISHED_MS, 'somebody was shown as connected more than 25 s after falling asleep'],
            [Math.max(...back) <= run.within(AWAKE_MS), 'somebody was not shown as connected 5 s after waking'],
            [asleep.sleeps.every(({ odd }) => odd === 0), 'a sleep was shown as more than one going and one coming'],
            [asleep.connections === 2, `a screen that woke made ${asleep.connections - 1} connections`],
            [asleep.ghosts === 0, 'a ghost of a screen that slept stayed when it went'],
            [flaps <= SHORT_CUTS, 'more than one change shown for a short cut'],
            [afterDeath <= NODE_DIED_MS, 'a ghost more than 30 s after the node died'],
          ],
        ),
      ]
    }),
}

/** A line that fails for two seconds shows at most one going. */
async function cutShortly(pairs: readonly Pair[]): Promise<number> {
  let gone = 0
  const stops = pairs.map(({ technician, expert }) =>
    expert.live.store.subscribe(({ online }, before) => {
      const { id } = technician.person
      if (before.online[id] && online[id] === false) gone += 1
    }),
  )
  for (const { technician } of pairs) technician.socket.io.engine.close()
  await new Promise((done) => setTimeout(done, SHORT_MS))
  await until(() => pairs.every(isSeen), 'everybody to be seen again', 10_000)
  for (const stop of stops) stop()
  return gone
}

/** Every connection of every technician falls silent at once; resolves with how long each was still shown, in ms. */
async function vanish(world: World, pairs: readonly Pair[], extras: readonly Hands[]): Promise<number[]> {
  const technicians = [...pairs.map(({ technician }) => technician), ...extras]
  const ports = new Set(technicians.map(({ socket }) => portOf(socket)))
  for (const link of world.proxies[0]?.links() ?? []) if (ports.has(link.clientPort)) link.swallow()
  // Neither do they come back by themselves.
  for (const { socket } of technicians) socket.io.reconnection(false)
  const silent = performance.now()
  const shown = new Map<Pair, number>()
  await until(
    () => {
      for (const pair of pairs) if (!shown.has(pair) && !isSeen(pair)) shown.set(pair, performance.now() - silent)
      return shown.size === pairs.length
    },
    'the vanished to be seen as gone',
    2 * VANISHED_MS,
  ).catch(() => undefined) // Those who never went count with the whole wait.
  for (const { socket } of technicians) socket.disconnect().io.reconnection(true)
  return pairs.map((pair) => shown.get(pair) ?? performance.now() - silent)
}

/** Technicians are back, their node dies with everybody on it, and they stay away. */
async function nodeDies(world: World, pairs: readonly Pair[]): Promise<number> {
  const technicians = pairs.map(({ technician }) => technician)
  await connectAll(technicians)
  await until(() => pairs.every(isSeen), 'everybody to be seen again', 10_000)
  await world.nodes[0]?.kill()
  const died = performance.now()
  for (const technician of technicians) technician.close()
  await until(() => !pairs.some(isSeen), 'the dead node’s people to be seen as gone', 2 * NODE_DIED_MS).catch(
    () => undefined, // Told by the time it took.
  )
  return performance.now() - died
}
