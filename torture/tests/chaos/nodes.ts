import { setTimeout as delay } from 'node:timers/promises'
import { causedAgain, untold } from '../../checker/effects'
import { ms, percentile, until } from '../../figures'
import { effectsAfterAll, effectsIn, type Told } from '../../history/effects'
import { ackedIn, type History } from '../../history/history'
import { outcome, type Test } from '../../run'
import type { AppNode } from '../../world/app-node'
import type { World } from '../../world/world'
import type { Pair } from '../crew'
import { promises } from '../promises'
import { onStage } from '../stage'
import { verdictOf } from '../verdict'
import { sendManyAtOnce } from './many-at-once'
import { startWriters } from './writers'

const PAIRS = 15
const KILLS = 5
const THINK_MS = 60
const CALM_MS = 3_000
const DOWN_MS = 1_000
const COMMANDS = 500
const TOLD_LIMIT_MS = 10_000
/** Below this, twice as slow is nothing that anybody could notice. */
const NOTICED_MS = 50

/**
 * T2 and T6 on two nodes: one is killed while people on both talk to each other, and copies of commands go to both. Over
 * PostgreSQL's notifications, as without Redis: other tests have that.
 */
export const nodes: Test = {
  ids: ['T2-nodes', 'T6-nodes'],
  run: async (run) =>
    onStage(run, { nodes: 2, pairs: PAIRS }, async ({ world, crew, history }) => {
      const { random, scaled, within } = run
      const writers = startWriters(crew.pairs, random.fork('writers'), THINK_MS)
      const calm = percentile(await answersOver(history, crew.pairs, CALM_MS), 99)
      const times: number[] = []
      for (let kill = 0; kill < scaled(KILLS); kill += 1) {
        times.push(...(await killFirst(world.nodes, history, crew.pairs)))
        await delay(random.int(500, 1_500))
      }
      await writers.stop()
      const before = await effectsIn(world.pool)
      const { due, ...copies } = await sendManyAtOnce(world, crew.pairs, { history, random, count: scaled(COMMANDS) })
      const missing = await untoldAfterAWhile(world, due)
      const again = causedAgain(before, await effectsAfterAll(world.pool))
      const verdict = await verdictOf(world, history, crew.devices)
      const beside = percentile(times, 99)
      const crashes = world.nodes.reduce((sum, node) => sum + node.crashes(), 0)
      const { lost, doubled, gaps, repeats } = verdict.counts
      // Another node's entry may come after one's own node's next; devices put them in order by seq.
      const kept = promises(verdict, ['turn'])
      return [
        outcome(
          'T2-nodes',
          {
            ...{ over: world.over, kills: scaled(KILLS), acked: ackedIn(history), lost, dup: doubled, gaps, crashes },
            ...{ p99: ms(calm), p99beside: ms(beside) },
          },
          [
            ...kept,
            [
              beside <= within(Math.max(2 * calm, NOTICED_MS)),
              'those on the other node waited more than twice as long',
            ],
            [crashes === 0, 'the app ended by itself'],
          ],
        ),
        outcome(
          'T6-nodes',
          {
            over: world.over,
            ...copies,
            dup: doubled,
            differing: repeats,
            causedAgain: again.length,
            untold: missing.length,
          },
          [
            ...kept,
            [copies.unanswered === 0, 'a copy of a command was refused'],
            [again.length === 0, `caused again: ${again[0]}`],
            [missing.length === 0, `${missing.length} messages of which nobody was told`],
          ],
        ),
      ]
    }),
}

/** Of what nobody is told yet, once everybody had time to tell. */
async function untoldAfterAWhile({ pool }: World, due: readonly Told[]): Promise<Told[]> {
  let missing: Told[] = []
  const look = async () => {
    missing = untold(await effectsIn(pool), due)
    return missing.length === 0
  }
  await until(look, 'everybody to be told', TOLD_LIMIT_MS).catch(() => undefined) // The line says how many were not.
  return missing
}

/** Kills the technicians' node and starts it again; resolves with what experts waited for answers while it was gone. */
async function killFirst([first]: readonly AppNode[], history: History, pairs: readonly Pair[]): Promise<number[]> {
  await first?.kill()
  const times = await answersOver(history, pairs, DOWN_MS)
  await first?.start()
  return times
}

/** What the experts, who are on the second node, waited for their answers during the next so many ms. */
async function answersOver({ sends }: History, pairs: readonly Pair[], durationMs: number): Promise<number[]> {
  const experts = new Set(pairs.map(({ expert }) => expert.name))
  const since = performance.now()
  await delay(durationMs)
  return sends
    .filter(({ device, sentAt }) => sentAt >= since && experts.has(device))
    .map(({ sentAt, answeredAt = performance.now() }) => answeredAt - sentAt)
}
