import { setTimeout as delay } from 'node:timers/promises'
import type { Verdict } from '../../checker/check'
import { mostSnapshots, mostWithin, undisturbed, type Outage } from '../../checker/coming-back'
import { causedAgain } from '../../checker/effects'
import { until } from '../../figures'
import { effectsAfterAll, effectsIn } from '../../history/effects'
import { ackedIn, type History } from '../../history/history'
import type { Random } from '../../random'
import type { Run } from '../../run'
import type { World } from '../../world/world'
import { onStage } from '../stage'
import { verdictOf } from '../verdict'
import { everybodyComesBack, type ComeBack } from './come-back'
import { cutLines, type Cut } from './cuts'
import { hurtDatabase, killApp, type Kill, type Mishap } from './kills'
import { repeatOldCommands, type Repeats } from './repeats'
import { latencies, startWriters, writeSteadily } from './writers'

/** What one combined run of T1–T4 and T6 measured. */
export type Chaos = {
  acked: number
  duplicates: number
  verdict: Verdict
  steady: { acked: number[]; delivered: number[] }
  appKills: Kill[]
  mishaps: Kill[]
  crashes: number
  cuts: Record<Cut, number>
  /** How long coming back took, in ms, but for what met an outage of app or database. */
  heals: number[]
  /** The most attempts of one device in a minute, and the most often that one connection was given the same thing whole. */
  attempts: number
  snapshots: number
  /** How many answers to questions were looked at for what their askers had written. */
  reads: number
  comeBack: ComeBack
  repeats: Repeats
  /** What repeated commands caused another time, in words. */
  again: string[]
}

const PAIRS = 30
const STEADY = { perSecond: 300, durationMs: 10_000 }
const ACKED = 50_000
const KILLS = 5
/** What happens to PostgreSQL once each, after the kills. */
const OTHER_MISHAPS: Mishap[] = ['restarted', 'frozen for 5 s', 'disconnected']
const BETWEEN_KILLS = [2_000, 6_000] as const
const CUTS = 1_000
/** So that whoever is cut most is cut twenty times in a minute, well below the attempts a device may make in one. */
const CUT_EVERY_MS = 100
const REPEATS = 2_000
const MISSED = 40
const THINK_MS = 8

/** 60 clients in 30 rooms write while app, database and lines fail; then everything is compared with what is stored. */
export async function chaos(run: Run): Promise<Chaos> {
  const { random, scaled } = run
  let duplicates = 0
  const mischief = { twice: 0.2, late: 0.05, repeated: (times: number) => (duplicates += times) }
  return onStage(run, { pairs: PAIRS, mischief }, async ({ world, crew, history }) => {
    const [proxy] = world.proxies
    if (!proxy) throw new Error('no proxy')
    const since = performance.now()
    await writeSteadily(crew.pairs, STEADY.perSecond, scaled(STEADY.durationMs))
    const steady = latencies(history, since)

    const writers = startWriters(crew.pairs, random.fork('writers'), THINK_MS)
    const [cuts, { outages, ...kills }] = await Promise.all([
      cutLines(proxy, {
        ...{ count: scaled(CUTS), durationMs: scaled(CUTS) * CUT_EVERY_MS, among: 2 * PAIRS },
        random: random.fork('cuts'),
      }),
      killInTurn(world, history, random.fork('kills'), scaled(KILLS)),
    ])
    await until(() => ackedIn(history) >= scaled(ACKED), 'enough messages', 300_000)
    await writers.stop()

    const comeBack = await everybodyComesBack(world, crew.pairs, MISSED)
    const before = await effectsIn(world.pool)
    const repeats = await repeatOldCommands(world, {
      ...{ history, devices: crew.devices, random: random.fork('repeats'), count: scaled(REPEATS) },
    })
    const again = causedAgain(before, await effectsAfterAll(world.pool))
    const verdict = await verdictOf(world, history, crew.devices)
    const crashes = world.nodes.reduce((sum, node) => sum + node.crashes(), 0)
    const heals = undisturbed(
      crew.devices.flatMap((device) => device.heals),
      outages,
    )
    const attempts = Math.max(...crew.devices.map((device) => mostWithin(device.attempts, 60_000)))
    const snapshots = mostSnapshots(history.snapshots)
    return {
      ...{ acked: ackedIn(history), duplicates, verdict, steady, ...kills, crashes },
      ...{ cuts, heals, attempts, snapshots, reads: history.reads.length, comeBack, repeats, again },
    }
  })
}

async function killInTurn(
  world: World,
  history: History,
  random: Random,
  count: number,
): Promise<{ appKills: Kill[]; mishaps: Kill[]; outages: Outage[] }> {
  const appKills: Kill[] = []
  const mishaps: Kill[] = []
  const outages: Outage[] = []
  const lasting = async (kill: () => Promise<Kill>): Promise<Kill> => {
    const from = performance.now()
    const killed = await kill()
    outages.push({ from, to: performance.now() })
    return killed
  }
  for (let kill = 0; kill < count; kill += 1) {
    await delay(random.int(...BETWEEN_KILLS))
    appKills.push(await lasting(() => killApp(world, history, random)))
    await delay(random.int(...BETWEEN_KILLS))
    mishaps.push(await lasting(() => hurtDatabase(world, history, 'killed')))
  }
  for (const mishap of OTHER_MISHAPS) {
    await delay(random.int(...BETWEEN_KILLS))
    mishaps.push(await lasting(() => hurtDatabase(world, history, mishap)))
  }
  return { appKills, mishaps, outages }
}
