import { setTimeout as delay } from 'node:timers/promises'
import { ms, percentile, until } from '../../figures'
import { connectHands, makeHands, type Hands } from '../../history/hands'
import { ackedIn, type History } from '../../history/history'
import { outcome, skipped, type Test } from '../../run'
import { ask } from '../../world/http'
import { makePeople, signIn } from '../../world/people'
import { redisServer } from '../../world/redis'
import type { World } from '../../world/world'
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
/** Sessions that end on one node while the other hears of nothing. */
const SESSIONS = 6
const REVOKED_MS = 10_000
/** Noticing that nothing is heard any more looks at every session once: these end after that. */
const NOTICED_MS = 3_000
const SPARE_MS = 1_000
/** The heartbeat, and a moment to fetch what it tells of. */
const WORST_MS = 12_000

/** Redis is away and comes back empty, under two nodes whose people talk to each other; sessions end meanwhile. */
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
      const silent = await silentDevices(world)
      await redis.kill()
      const away = performance.now()
      const [revoked] = await Promise.all([
        revokeWhileAway(world, silent, within(REVOKED_MS)),
        delay(Math.max(scaled(long ? LONG_AWAY_MS : AWAY_MS), NOTICED_MS + REVOKED_MS + SPARE_MS)),
      ])
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
            ...{ revoked: ms(revoked), worst: ms(worst), after95: ms(percentile(resumed, 95)), after: ms(slowest) },
          },
          [
            // Another node's entry may come after one's own node's next; devices put them in order by seq.
            ...promises(verdict, ['turn']),
            [ackedAway > 0, 'nothing was acknowledged while Redis was away'],
            [revoked <= within(REVOKED_MS), 'a session that ended on the other node was cut later than 10 s'],
            [worst <= within(WORST_MS), 'something took longer than the heartbeat'],
            [resumed.length > 0 && slowest <= within(RESUMED_MS), 'delivery between nodes did not resume within 2 s'],
          ],
        ),
      ]
    })
  },
}

/** People who are connected to the second node and say nothing. */
async function silentDevices(world: World): Promise<Hands[]> {
  const { pool, secret, proxies } = world
  const people = await makePeople(pool, { count: SESSIONS, name: 'Silent', roles: ['technician'], areaIds: [] })
  const port = proxies.at(-1)?.port
  const devices = (await signIn(pool, secret, people)).map((person) =>
    makeHands(world, person, { ...(port && { port }) }),
  )
  await connectHands(devices)
  return devices
}

/** They are signed out on the first node, which cannot tell; resolves with the ms until the last of them is cut, if ever. */
async function revokeWhileAway(world: World, devices: readonly Hands[], limitMs: number): Promise<number> {
  await delay(NOTICED_MS)
  for (const { person } of devices) await ask(world, '/api/sign-out', { cookie: person.cookie, method: 'POST' })
  const ended = performance.now()
  const cut = () => devices.every(({ socket }) => !socket.connected)
  const took = await until(cut, 'the cut', limitMs + SPARE_MS).then(
    () => performance.now() - ended,
    () => Infinity,
  )
  for (const each of devices) each.close()
  return took
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
