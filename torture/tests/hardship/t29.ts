import { setTimeout as delay } from 'node:timers/promises'
import { ms, percentile } from '../../figures'
import { ackedIn, type History } from '../../history/history'
import { outcome, skipped, type Test } from '../../run'
import { redisServer } from '../../world/redis'
import { startWriters } from '../chaos/writers'
import type { Pair } from '../crew'
import { promises } from '../promises'
import { onStage } from '../stage'
import { verdictOf } from '../verdict'

const PAIRS = 10
const THINK_MS = 60
const BEFORE_MS = 2_000
const AWAY_MS = 20_000
const LONG_AWAY_MS = 60_000
const AFTER_MS = 5_000
const RESUMED_MS = 2_000
/** The heartbeat, and a moment to fetch what it tells of. */
const WORST_MS = 12_000

/** Redis is away and comes back empty, under two nodes whose people talk to each other. */
export const t29: Test = {
  ids: ['T29'],
  waits: true,
  run: async (run) => {
    const { missing } = redisServer()
    if (missing) return [skipped('T29', missing)]
    return onStage(run, { nodes: 2, redis: true, pairs: PAIRS }, async ({ world, crew, history }) => {
      const { redis } = world
      if (!redis) throw new Error('no Redis')
      const { random, scaled, long, within } = run
      const arrivals = crew.pairs.map(watchArrivals)
      const writers = startWriters(crew.pairs, random, THINK_MS)
      await delay(BEFORE_MS)
      await redis.kill()
      const away = performance.now()
      await delay(scaled(long ? LONG_AWAY_MS : AWAY_MS))
      const ackedAway = history.sends.filter(
        ({ answeredAt = 0, outcome }) => outcome === 'ok' && answeredAt > away,
      ).length
      await redis.start()
      const back = performance.now()
      await delay(AFTER_MS)
      await writers.stop()
      const verdict = await verdictOf(world, history, crew.devices)
      const lags = arrivals.flatMap((seen, index) => lagsOf(history, crew.pairs[index], seen))
      const worst = Math.max(0, ...lags.map(({ lag }) => lag))
      const resumed = lags.filter(({ sentAt }) => sentAt > back + RESUMED_MS).map(({ lag }) => lag)
      const slowest = Math.max(0, ...resumed)
      return [
        outcome(
          'T29',
          {
            ...{
              nodes: 2,
              over: world.over,
              acked: ackedIn(history),
              ackedAway,
              lost: verdict.counts.lost,
              gaps: verdict.counts.gaps,
              outOfTurn: verdict.counts.turn,
            },
            ...{ worst: ms(worst), after95: ms(percentile(resumed, 95)), after: ms(slowest) },
          },
          [
            // Another node's entry may come after one's own node's next; devices put them in order by seq.
            ...promises(verdict, ['turn']),
            [ackedAway > 0, 'nothing was acknowledged while Redis was away'],
            [worst <= within(WORST_MS), 'something took longer than the heartbeat'],
            [resumed.length > 0 && slowest <= within(RESUMED_MS), 'delivery between nodes did not resume within 2 s'],
          ],
        ),
      ]
    })
  },
}

type Arrival = { seq: number; at: number }

/** When the expert's screen, on the other node, came to hold which seq. */
function watchArrivals({ incidentId, expert }: Pair): readonly Arrival[] {
  const seen: Arrival[] = []
  expert.live.store.subscribe(({ rooms }, before) => {
    const seq = rooms[incidentId]?.incident.seq ?? 0
    if (seq > (before.rooms[incidentId]?.incident.seq ?? 0)) seen.push({ seq, at: performance.now() })
  })
  return seen
}

/** From the sending of each of the technician's messages until the expert's screen held it, in ms. */
function lagsOf(
  { sends }: History,
  pair: Pair | undefined,
  seen: readonly Arrival[],
): { sentAt: number; lag: number }[] {
  return sends
    .filter(({ device, outcome }) => outcome === 'ok' && device === pair?.technician.name)
    .flatMap(({ seq = 0, sentAt }) => {
      const arrival = seen.find((each) => each.seq >= seq)
      return arrival ? [{ sentAt, lag: arrival.at - sentAt }] : []
    })
}
