import { v7 as uuidv7 } from 'uuid'
import { until } from '../../figures'
import type { Device } from '../../history/device'
import { ask } from '../../world/http'
import type { World } from '../../world/world'
import type { Pair } from '../crew'

const LIMIT_MS = 60_000

/** `times`: ms from each one's connecting until he holds everything. `attempts`: when each first tried, after the cut. */
export type ComeBack = { times: number[]; attempts: number[] }

/** Everybody is cut off at once, misses `missed` messages a room, and comes back. */
export async function everybodyComesBack(world: World, pairs: readonly Pair[], missed: number): Promise<ComeBack> {
  const [proxy] = world.proxies
  if (!proxy) throw new Error('no proxy')
  const connectedAt = new Map<Device, number>()
  const devices = pairs.flatMap(({ technician, expert }) => [technician, expert])
  for (const device of devices) device.socket.once('connect', () => connectedAt.set(device, performance.now()))

  proxy.open(false)
  const cutAt = performance.now()
  for (const link of proxy.links()) link.reset()
  const heads = new Map(await Promise.all(pairs.map((pair) => writeByHttp(world, pair, missed))))
  proxy.open(true)

  const back = pairs.flatMap(({ incidentId, technician, expert }) =>
    [technician, expert].map(async (device) => {
      await until(
        () => {
          const { rooms, connection } = device.live.store.getState()
          return connection === 'online' && (rooms[incidentId]?.incident.seq ?? 0) >= (heads.get(incidentId) ?? 0)
        },
        `${device.name} to hold everything`,
        LIMIT_MS,
      )
      return performance.now() - (connectedAt.get(device) ?? 0)
    }),
  )
  const times = await Promise.all(back)
  return { times, attempts: devices.flatMap(({ attempts }) => attempts.find((at) => at > cutAt) ?? []) }
}

async function writeByHttp(world: World, { incidentId, technician }: Pair, count: number): Promise<[string, number]> {
  let head = 0
  for (let index = 0; index < count; index += 1) {
    const body = { id: uuidv7(), incidentId, name: 'message.post', input: { text: `while you were away ${index}` } }
    const reply = await ask(world, '/api/commands', { cookie: technician.person.cookie, body })
    head = (reply.body as { seq?: number }).seq ?? head
  }
  return [incidentId, head]
}
