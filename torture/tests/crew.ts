import { v7 as uuidv7 } from 'uuid'
import { until } from '../figures'
import { makeDevice, type Device } from '../history/device'
import type { History, Screen } from '../history/history'
import type { Mischief } from '../history/mischief'
import type { Random } from '../random'
import { makeArea, makePeople, signIn, type SignedIn } from '../world/people'
import type { World } from '../world/world'

const CONNECT_LIMIT_MS = 30_000

/** A room with its two people: a technician who raised it and the expert who took it. */
export type Pair = { incidentId: string; technician: Device; expert: Device }
export type Crew = { areaId: string; admin: SignedIn; pairs: readonly Pair[]; devices: readonly Device[] }

type Options = {
  pairs: number
  history: History
  random: Random
  mischief?: Mischief
  /** The port that experts connect to, when it is not the technicians'. */
  expertPort?: number | undefined
}

/** An area with `pairs` rooms in progress, both people of each connected and looking at it. */
export async function gatherCrew(world: World, { pairs: count, expertPort, ...options }: Options): Promise<Crew> {
  const { pool, secret } = world
  const areaId = await makeArea(pool, 'Hydraulics', 8)
  const people = async (number: number, name: string, role: 'technician' | 'expert' | 'admin') =>
    signIn(pool, secret, await makePeople(pool, { count: number, name, roles: [role], areaIds: [areaId] }))
  const technicians = await people(count, 'Technician', 'technician')
  const experts = await people(count, 'Expert', 'expert')
  const [admin] = await people(1, 'Admin', 'admin')
  if (!admin) throw new Error('no admin')

  const device = (person: SignedIn, port?: number) =>
    makeDevice(world, person, { ...options, random: options.random.fork(person.name), ...(port && { port }) })
  const pairs = technicians.map((person, index) => ({
    ...{ incidentId: uuidv7(), technician: device(person), expert: device(experts[index] ?? person, expertPort) },
  }))
  const devices = pairs.flatMap(({ technician, expert }) => [technician, expert])
  await connectAll(devices)
  for (const pair of pairs) await startRoom(pair, areaId)
  return { areaId, admin, pairs, devices }
}

async function startRoom({ incidentId, technician, expert }: Pair, areaId: string): Promise<void> {
  const input = { areaId, creatorId: technician.person.id, title: 'The press leaks', description: '' }
  await technician.send(incidentId, 'incident.open', input)
  await expert.send(incidentId, 'incident.accept', {})
  await Promise.all([technician, expert].map((device) => device.live.client.open(incidentId)))
}

export async function connectAll(devices: readonly Device[]): Promise<void> {
  for (const { socket } of devices) socket.connect()
  const online = () => devices.every(({ live }) => live.store.getState().connection === 'online')
  await until(online, 'everybody to connect', CONNECT_LIMIT_MS)
}

/** What every device shows of its room. */
export function screensOf(devices: readonly Device[]): Screen[] {
  return devices.flatMap(({ name, person, live }) =>
    Object.values(live.store.getState().rooms)
      .filter(({ loaded, access, removedBy }) => loaded && access === 'room' && removedBy === undefined)
      .map(({ incident, entries }) => ({ device: name, by: person.id, incident, entries })),
  )
}
