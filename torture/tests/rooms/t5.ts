import { setTimeout as delay } from 'node:timers/promises'
import { check } from '../../checker/check'
import { ms, percentile } from '../../figures'
import { makeDevice, type Device } from '../../history/device'
import { emptyHistory } from '../../history/history'
import { storedIn } from '../../history/stored'
import type { Random } from '../../random'
import { outcome, type Outcome, type Run } from '../../run'
import type { World } from '../../world/world'
import { connectAll, screensOf } from '../crew'
import { promises } from '../promises'
import { gatherCasts, type Cast } from './cast'
import { roomDifference } from './compare'
import { actAtRandom, raise } from './walk'

const ROOMS = 20
const SCHEDULES = 1_000
const MOST_ACTS = 10
/** When a screen counts as late. */
const PROMPT_MS = 2_000
/** Longer than the heartbeat, which repairs what the catch-up missed: late, but not never. */
const LIMIT_MS = 13_000

type Tally = {
  promptMs: number
  schedules: number
  acts: number
  times: number[]
  differences: string[]
  late: string[]
}

/** Somebody is away while others do what they may; back again, he must hold what a fresh page would show. */
export async function t5({ random, scaled, within }: Run, world: World): Promise<Outcome> {
  const history = emptyHistory()
  const casts = await gatherCasts(world, ROOMS)
  const tally: Tally = { promptMs: within(PROMPT_MS), schedules: 0, acts: 0, times: [], differences: [], late: [] }
  const devices = await Promise.all(
    casts.map(async (cast, index) => {
      const own = random.fork(`t5 ${index}`)
      const incidentId = await raise(cast)
      const watchers = [cast.creator, cast.technician, cast.expert].map(({ person }) =>
        makeDevice(world, person, { history, random: own }),
      )
      await connectAll(watchers)
      await Promise.all(watchers.map(({ live }) => live.client.open(incidentId)))
      const schedules = Math.ceil(scaled(SCHEDULES) / ROOMS)
      for (let round = 0; round < schedules; round += 1)
        await goAwayOnce(world, cast, { incidentId, watchers, own, tally })
      return watchers
    }),
  )
  history.screens = screensOf(devices.flat())
  const verdict = check(history, await storedIn(world.pool))
  for (const each of [...devices.flat(), ...casts.flatMap(({ everybody }) => everybody)]) each.close()
  const [p95, p99] = [percentile(tally.times, 95), percentile(tally.times, 99)]
  return outcome(
    'T5',
    {
      schedules: tally.schedules,
      acts: tally.acts,
      differences: tally.differences.length,
      late: tally.late.length,
      p95: ms(p95),
      p99: ms(p99),
    },
    [
      ...promises(verdict),
      [tally.differences.length === 0, `a screen stayed different: ${tally.differences[0]}`],
      [tally.late.length === 0, `complete later than ${PROMPT_MS} ms: ${tally.late.join(', ')}`],
    ],
  )
}

type Schedule = { incidentId: string; watchers: readonly Device[]; own: Random; tally: Tally }

async function goAwayOnce(world: World, cast: Cast, { incidentId, watchers, own, tally }: Schedule): Promise<void> {
  const device = own.pick(watchers)
  const fresh = cast.everybody.find(({ person }) => person.id === device.person.id)
  if (!fresh) throw new Error('a watcher belongs to the cast')
  device.socket.disconnect()
  const acts = own.int(1, MOST_ACTS)
  // Half of the time he comes back while the others are still at it.
  const backAt = own.chance(0.5) ? own.int(1, acts) : acts
  for (let act = 1; act <= acts; act += 1) {
    await actAtRandom(world, cast, incidentId, own)
    if (act === backAt) device.socket.connect()
  }
  tally.acts += acts
  tally.schedules += 1
  const quiet = performance.now()
  let found: string | undefined
  for (;;) {
    const difference =
      device.live.store.getState().connection === 'online' ? await roomDifference(device, fresh, incidentId) : 'is away'
    if (!difference) break
    found = difference
    if (performance.now() - quiet > LIMIT_MS) {
      tally.differences.push(`${device.name} ${difference}`)
      break
    }
    await delay(15)
  }
  const time = performance.now() - quiet
  tally.times.push(time)
  if (time > tally.promptMs) tally.late.push(`${device.name} ${found} for ${ms(time)}`)
}
