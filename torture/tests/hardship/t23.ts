import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ms } from '../../figures'
import { connectHands, makeHands } from '../../history/hands'
import { ackedIn } from '../../history/history'
import { outcome, type Test } from '../../run'
import { ask } from '../../world/http'
import type { World } from '../../world/world'
import { startWriters } from '../chaos/writers'
import type { Crew } from '../crew'
import { promises } from '../promises'
import { onStage } from '../stage'
import { verdictOf } from '../verdict'

const HOUR_MS = 3_600_000
const JUMPS = [HOUR_MS, -HOUR_MS, 24 * HOUR_MS, -24 * HOUR_MS, 0]
const BETWEEN_MS = 1_500
const PAIRS = 10
const THINK_MS = 20
const MOST_OFF_MS = 1_000

/** The app's clock jumps by hours and days and back while people write; the database's does not. */
export const t23: Test = {
  ids: ['T23'],
  waits: true,
  run: async (run) => {
    const preload = fileURLToPath(new URL('clock-jump.mjs', import.meta.url))
    const settings = { NODE_OPTIONS: `--import=${preload}` }
    return onStage(run, { pairs: PAIRS, settings }, async ({ world, crew, history }) => {
      const writers = startWriters(crew.pairs, run.random, THINK_MS)
      let wronglyEnded = 0
      let wronglyKept = 0
      let off = 0
      for (const clockOffset of JUMPS) {
        world.nodes[0]?.tell({ clockOffset })
        await delay(BETWEEN_MS)
        wronglyEnded += await refused(world, crew)
        wronglyKept += await keptAfterItsEnd(world, crew)
        off = Math.max(off, await offBy(world, crew))
      }
      await writers.stop()
      const verdict = await verdictOf(world, history, crew.devices)
      return [
        outcome(
          'T23',
          {
            jumps: JUMPS.length,
            acked: ackedIn(history),
            order: verdict.counts.order + verdict.counts.time,
            off: ms(off),
            wronglyEnded,
            wronglyKept,
          },
          [
            ...promises(verdict),
            [off <= MOST_OFF_MS, 'a stored time more than 1 s off the database’s clock'],
            [wronglyEnded === 0, 'a living session was refused'],
            [wronglyKept === 0, 'an expired session was let in'],
          ],
        ),
      ]
    })
  },
}

/** Living sessions must go on, for requests and for new connections. */
async function refused(world: World, { pairs }: Crew): Promise<number> {
  const person = pairs[0]?.expert.person
  if (!person) return 0
  const page = await ask(world, '/api/me/devices', { cookie: person.cookie })
  const hands = makeHands(world, person)
  const connected = await new Promise<boolean>((done) => {
    hands.socket.once('connect', () => done(true)).once('connect_error', () => done(false))
    hands.socket.connect()
  })
  hands.close()
  return (page.status === 200 ? 0 : 1) + (connected ? 0 : 1)
}

/** A session that ends by the database's clock ends, whatever the app's clock says. */
async function keptAfterItsEnd(world: World, { admin }: Crew): Promise<number> {
  const change = (expires: string) =>
    world.pool.query(`UPDATE session SET expires_at = now() + $2::interval WHERE id = $1`, [admin.sessionId, expires])
  await change('-1 second')
  const { status } = await ask(world, '/api/me/devices', { cookie: admin.cookie })
  await change('7 days')
  return status === 401 ? 0 : 1
}

/** How far an entry's time lies outside the moments, by the database's clock, before and after it was asked for, in ms. */
async function offBy(world: World, { pairs }: Crew): Promise<number> {
  const [pair] = pairs
  if (!pair) return 0
  const hands = makeHands(world, pair.expert.person)
  await connectHands([hands])
  const before = await databaseTime(world)
  const ack = await hands.send(pair.incidentId, 'message.post', { text: 'What time is it?' })
  const after = await databaseTime(world)
  hands.close()
  const at = ack.ok ? Date.parse(ack.at) : 0
  return Math.max(before - at, at - after, 0)
}

async function databaseTime({ pool }: World): Promise<number> {
  const { rows } = await pool.query<{ now: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now',
  )
  return rows[0]?.now ?? 0
}
