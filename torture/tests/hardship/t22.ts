import { setTimeout as delay } from 'node:timers/promises'
import { check } from '../../checker/check'
import { megabytes, ms, percentile, until } from '../../figures'
import { makeDevice, type Device } from '../../history/device'
import { connectHands, makeHands, type Hands } from '../../history/hands'
import { emptyHistory } from '../../history/history'
import { storedIn } from '../../history/stored'
import type { Link } from '../../network/link'
import type { Random } from '../../random'
import { outcome, type Test } from '../../run'
import { inWorld, type World } from '../../world/world'
import { connectAll, screensOf } from '../crew'
import { promises } from '../promises'
import { gatherCasts, type Cast } from '../rooms/cast'
import { raise } from '../rooms/walk'
import { portOf } from '../port-of'

/** Tablets that stop reading, and one behind a line of so many bytes/s. */
const SILENT = 20
const TRICKLE = 2_048
const MESSAGE_BYTES = 9_900
const BROADCAST_BYTES = 200 * 1_048_576
const AT_ONCE = 4
const GROWTH_BYTES = 32 * 1_048_576
const CUT_MS = 5_000

type Stage = { world: World; cast: Cast; incidentId: string; random: Random }

/** Twenty-one tablets stop reading and one reads 2 KB/s while 200 MB are sent to them: they are cut, nobody else notices, and one heals. */
export const t22: Test = {
  ids: ['T22'],
  run: async ({ root, random, within }) =>
    inWorld(root, {}, async (world) => {
      const history = emptyHistory()
      const [cast] = await gatherCasts(world, 1)
      if (!cast) throw new Error('no cast')
      const incidentId = await raise(cast)
      await cast.owner.send(incidentId, 'incident.accept', {})
      const stage = { world, cast, incidentId, random }
      const readers = Array.from({ length: SILENT + 1 }, () => makeHands(world, cast.creator.person, { again: true }))
      await connectHands(readers)
      const healing = makeDevice(world, cast.creator.person, { history, random })
      await connectAll([healing])
      await healing.live.client.open(incidentId)
      // Never less: the buffers of the kernel would swallow it, and nobody would be owed anything.
      const messages = Math.round(BROADCAST_BYTES / MESSAGE_BYTES / (readers.length + 1))

      const warming = await broadcast(stage, messages) // Until then the heap grows whoever reads.
      const reading = await broadcast(stage, messages)
      const [trickling, ...silent] = readers
      const slow = [
        ...readSlowly(world, [...silent, healing], 0),
        ...readSlowly(world, trickling ? [trickling] : [], TRICKLE),
      ]
      const stuck = await broadcast(stage, messages)
      await delay(CUT_MS)
      const cut = cutsIn(world)
      for (const link of slow) link.reset()
      const back = () => healing.connections() > 1 && healing.live.store.getState().connection === 'online'
      await until(back, 'the slow one to come back', 30_000)
      await delay(500)
      history.screens = screensOf([healing])
      const verdict = check(history, await storedIn(world.pool))
      const sent = messages * MESSAGE_BYTES * (readers.length + 1)
      const grown = Math.max(0, stuck.peak - Math.max(warming.peak, reading.peak))
      const [calm, beside] = [percentile(reading.times, 99), percentile(stuck.times, 99)]
      for (const each of [...readers, healing, ...cast.everybody]) each.close()
      return [
        outcome(
          'T22',
          {
            ...{ slow: slow.length, broadcast: megabytes(sent), grown: megabytes(grown), cut },
            ...{ p99: ms(calm), p99beside: ms(beside) },
          },
          [
            ...promises(verdict),
            [grown <= GROWTH_BYTES, 'memory grew by more than 32 MB'],
            [slow.length === readers.length + 1, 'somebody was not slow'],
            [cut >= slow.length, 'somebody who does not read, or too slowly, was not cut within 5 s'],
            [beside <= within(Math.max(2 * calm, 50)), 'the others waited more than twice as long'],
          ],
        ),
      ]
    }),
}

/** Connections of these people that read no more bytes/s from now on. */
function readSlowly(world: World, devices: readonly (Hands | Device)[], bytesPerSecond: number): Link[] {
  const ports = new Set(devices.map(({ socket }) => portOf(socket)))
  const links = (world.proxies[0]?.links() ?? []).filter(({ clientPort }) => ports.has(clientPort))
  for (const link of links) link.read(bytesPerSecond)
  return links
}

/** Posts so many large messages; resolves with how long each took, in ms, and the most memory the node had meanwhile. */
async function broadcast(
  { world, cast, incidentId, random }: Stage,
  messages: number,
): Promise<{ times: number[]; peak: number }> {
  const times: number[] = []
  let peak = 0
  let left = messages
  const looking = setInterval(() => (peak = Math.max(peak, world.nodes[0]?.memory() ?? 0)), 50)
  const post = async () => {
    while (left > 0) {
      left -= 1
      const began = performance.now()
      await cast.owner.send(incidentId, 'message.post', {
        text: `${random.int(0, 1_000_000)} `.repeat(MESSAGE_BYTES).slice(0, MESSAGE_BYTES),
      })
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, post))
  await delay(500)
  clearInterval(looking)
  return { times, peak }
}

function cutsIn(world: World): number {
  return world.nodes.reduce((sum, node) => sum + node.logs().split('a slow connection was cut').length - 1, 0)
}
